import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { lumenConnectPage } from '../../shared/packs/lumen-connect-page.ts'
import { coverage, type PageReading, type PageSource } from '../../shared/page-reading.ts'
import type { PastedList } from '../rep-file.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { useModels, useWords } from './models.ts'
import { PageTroubleNotice, usePageAsk } from './page-ask.tsx'
import { whenText } from './when.tsx'

/** The portal's list from the page beside the panel, on a press; pages read one after the other add up. */
export function ListPage({
  taken,
  onRead,
}: {
  taken: PageSource | null
  onRead: (list: Partial<PastedList>) => void
}): JSX.Element | null {
  const { known } = useModels()
  const { proving: say, page } = useWords()
  const { busy, trouble, ask } = usePageAsk(lumenConnectPage)
  const [nothing, setNothing] = useState(false)
  useEffect(() => void known.open(), [known])
  const seen = known.part.value?.seen
  const take = (reading: PageReading | null) => {
    const list = reading && listOf(reading)
    if (list) onRead(list)
    setNothing(list === null)
  }
  const read = async () => {
    const answer = await ask({ do: 'tables' })
    if (!answer || !('tables' in answer) || !seen) return
    const at = new Date().toISOString()
    seen.add(answer.tables, at)
    // A page of enterprises alone leaves the accounts that were read before: they are not what stands there now.
    take(seen.reading.value?.accounts?.at === at ? seen.reading.value : null)
  }
  const reading = seen?.reading.value ?? null
  const waiting = reading?.accounts && reading.accounts.at !== taken?.at ? reading.accounts.items.length : 0
  return (
    <>
      <PageTroubleNotice trouble={trouble} />
      {nothing && <Notice tone="look" role="status" title={page.nothing} />}
      <div class="cluster">
        <Button icon="page" busy={busy} onClick={read}>
          {busy ? page.reading : taken ? page.readMore : say.readPage}
        </Button>
        {waiting > 0 && <Button onClick={() => take(reading)}>{say.take(waiting)}</Button>}
      </div>
    </>
  )
}

/** Where the list comes from; and where it is not whole, that "missing" says less than it seems. */
export function ReadFrom({ source, missing }: { source: PageSource; missing: number }): JSX.Element {
  const { page, proof, locale } = useWords()
  const { host, at, coverage: read } = source
  return (
    <>
      <p class="small muted">{page.from(host, whenText(locale, at))}</p>
      {missing > 0 && read.kind !== 'whole' && (
        <Notice tone="look" role="status" title={proof.listPartly(read.read, read.total)} />
      )}
    </>
  )
}

/** The list as a person would have pasted it. */
function listOf({ accounts, host }: PageReading): Partial<PastedList> | null {
  if (!accounts) return null
  const many = accounts.items.some(({ enterprise }) => enterprise !== null)
  // Headings of ours, so that what reads pasted lists knows the columns whatever they hold.
  const head = many ? ['Account number\tEnterprise ID'] : ['Account number']
  const lines = accounts.items.map(({ typed, enterprise }) => (many ? `${typed}\t${enterprise ?? ''}` : typed))
  return { pasted: [...head, ...lines].join('\n'), source: { host, at: accounts.at, coverage: coverage(accounts) } }
}
