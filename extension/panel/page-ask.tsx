import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { PageAsk } from '../../shared/page-ask.ts'
import { type PageRules, rulesOfHost } from '../../shared/page-rule.ts'
import type { PageAnswer, PageModel, PageTrouble } from '../models/page.ts'
import { Icon } from '../ui/icon.tsx'
import { Notice } from '../ui/notice.tsx'
import { useModels, useWords } from './models.ts'

/** The page beside the panel, once it is known; it is opened ahead, since a permission is asked for in the click itself. */
export function usePage(): PageModel | null {
  const { page: later } = useModels()
  useEffect(() => void later.open(), [later])
  return later.part.value
}

/** One thing at a time asked of the page, and why it came to nothing. `about` names the portal that is asked for. */
export function usePageAsk(about: PageRules): {
  busy: boolean
  trouble: PageTrouble | null
  ask: (question: PageAsk) => Promise<Extract<PageAnswer, { ok: true }> | null>
} {
  const page = usePage()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<PageTrouble | null>(null)
  const ask = async (question: PageAsk) => {
    if (!page || busy) return null
    setBusy(true)
    setTrouble(null)
    const answer = await page.ask(question, about)
    setBusy(false)
    if (answer.ok) return answer
    setTrouble(answer.why)
    return null
  }
  return { busy, trouble, ask }
}

export function PageTroubleNotice({ trouble }: { trouble: PageTrouble | null }): JSX.Element | null {
  const { page: say } = useWords()
  return trouble && <Notice tone="look" role="alert" title={say.troubles[trouble]} />
}

/** What a look at the page could not reach. */
export function ClosedFrames({ count }: { count: number }): JSX.Element | null {
  const { page: say } = useWords()
  return count > 0 ? <p class="small muted">{say.closedFrames(count)}</p> : null
}

/** Before anything goes into a page: said where its address is not known as the portal's. */
export function UnknownHost({ host, about }: { host: string; about: PageRules }): JSX.Element | null {
  const { page: say } = useWords()
  if (rulesOfHost([about], host.replace(/:\d+$/, ''))) return null
  return (
    <p class="msg msg-look">
      <Icon name="look" />
      <span class="wrap-any">{say.unknownHost(host, about.portal)}</span>
    </p>
  )
}
