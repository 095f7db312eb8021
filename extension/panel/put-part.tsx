import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { base64 } from '../../shared/base64.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { lumenConnectPage } from '../../shared/packs/lumen-connect-page.ts'
import type { FieldsLook } from '../../shared/page-ask.ts'
import { choosersOf } from '../../shared/page-chooser.ts'
import { XLSX_TYPE } from '../../shared/workbook/media-type.ts'
import type { MadePut, MadeSet } from '../made.ts'
import type { MakingModel } from '../models/making.ts'
import { selectorsOf } from '../models/page-deed.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Notice } from '../ui/notice.tsx'
import { useWords } from './models.ts'
import { ClosedFrames, PageTroubleNotice, UnknownHost, usePageAsk } from './page-ask.tsx'
import { PutChoosers } from './put-choosers.tsx'
import { whenText } from './when.tsx'

/** A made workbook into the portal's own file chooser: first what was found there, then the press that puts it (N21). */
export function PutPart({
  part,
  model,
  next,
}: {
  part: MadeSet['parts'][number]
  model: MakingModel
  next: boolean
}): JSX.Element {
  const { putting: say } = useWords()
  const { busy, trouble, ask } = usePageAsk(lumenConnectPage)
  const [seen, setSeen] = useState<FieldsLook | null>(null)
  const [lost, setLost] = useState(false)
  const { name, bytes, key } = part
  const tooBig = bytes.length > lumenConnect.limits.bytes
  const several = (model.set.value?.parts.length ?? 0) > 1
  const look = async () => {
    setLost(false)
    const answer = await ask({ do: 'fields', selectors: selectorsOf(lumenConnectPage) })
    setSeen(answer && 'fields' in answer ? answer.fields : null)
  }
  const put = async (field: number) => {
    if (!seen) return
    const file = { name, type: XLSX_TYPE, bytes: base64(bytes) }
    const answer = await ask({ do: 'put', look: seen.look, field, file })
    setSeen(null)
    if (!answer || !('filled' in answer)) return
    const kept = answer.filled[0]?.outcome === 'kept'
    setLost(!kept)
    if (kept) model.notePut(key, { host: seen.host, at: new Date().toISOString() })
  }
  const choosers = seen ? choosersOf(seen.fields, lumenConnectPage.fields, name) : []
  const done = model.set.value?.put?.[key] ?? null
  return (
    <div class="stack stack-2">
      {next && several && <p class="small faint">{say.next}</p>}
      {next && !seen && (
        <Button
          size="small"
          class="start"
          icon="upload"
          busy={busy}
          aria-label={say.putName(name)}
          onClick={tooBig ? undefined : look}
          aria-disabled={tooBig || undefined}
        >
          {busy ? say.looking : say.put}
        </Button>
      )}
      {tooBig && <p class="small muted">{say.tooBig}</p>}
      <PageTroubleNotice trouble={trouble} />
      {seen && choosers.length === 0 && <Notice tone="look" role="status" title={say.noChooser} />}
      {seen && <ClosedFrames count={seen.closedFrames} />}
      {seen && choosers.length > 0 && <UnknownHost host={seen.host} about={lumenConnectPage} />}
      {seen && (
        <PutChoosers
          host={seen.host}
          part={part}
          choosers={choosers}
          busy={busy}
          onShow={field => ask({ do: 'show', look: seen.look, field })}
          onPut={put}
          onCancel={() => setSeen(null)}
        />
      )}
      {lost && <Notice tone="look" role="alert" title={say.notKept} />}
      {done && !seen && <Put put={done} />}
    </div>
  )
}

function Put({ put: { host, at } }: { put: MadePut }): JSX.Element {
  const { putting: say, locale } = useWords()
  return (
    <p class="msg" role="status">
      <Icon name="check" />
      <span>{say.kept(host, whenText(locale, at))}</span>
    </p>
  )
}
