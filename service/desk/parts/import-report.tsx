import type { JSX } from 'preact'
import { Button } from '../../../extension/ui/button.tsx'
import { Cell } from '../../../extension/ui/cell.tsx'
import { Notice } from '../../../extension/ui/notice.tsx'
import { Value } from '../../../extension/ui/value.tsx'
import type { DirectoryFinding, DirectoryReport } from '../../../shared/directory.ts'
import { valueParts } from '../../../shared/unseen.ts'
import { useWords } from '../desk.ts'

/** What an import would do or did: counts that add up to the rows, and what was found, by cell. */
export function ImportReport({
  report,
  busy,
  onApply,
}: {
  report: DirectoryReport
  busy: boolean
  onApply: () => void
}): JSX.Element {
  const { enterprises: words, directory } = useWords()
  const { dryRun, counts, findings, more, file } = report
  const { added, changed, unchanged, stopped, rows } = counts
  const say = dryRun ? directory.counts.would : directory.counts.did
  const going = added + changed
  return (
    <>
      <Notice
        role="status"
        tone={dryRun ? 'note' : stopped > 0 ? 'look' : 'ready'}
        title={`${file.name} – ${dryRun ? words.would : words.did}`}
      >
        <p>{say(added, changed, unchanged, stopped, rows)}</p>
        {dryRun && <p>{going === 0 ? words.nothing : words.notYet}</p>}
      </Notice>
      {findings.length > 0 && <Findings findings={findings} more={more} />}
      {dryRun && going > 0 && (
        <Button kind="primary" class="start" busy={busy} onClick={onApply}>
          {busy ? words.applying : words.apply(going)}
        </Button>
      )}
    </>
  )
}

function Findings({ findings, more }: { findings: readonly DirectoryFinding[]; more: number }): JSX.Element {
  const { enterprises: words, directory } = useWords()
  return (
    <section class="section" aria-labelledby="findings">
      <div class="section-head">
        <h2 id="findings">{words.findings}</h2>
      </div>
      <div class="list">
        <table class="table table-fold" aria-labelledby="findings">
          <thead>
            <tr>
              <th scope="col">{words.cell}</th>
              <th scope="col">{words.value}</th>
              <th scope="col">{words.finding}</th>
            </tr>
          </thead>
          <tbody>
            {findings.map(({ cell, code, level, value, message }) => (
              <tr key={`${cell} ${code}`}>
                <td>
                  <Cell name={cell} tone={level === 'stop' ? 'stop' : undefined} />
                </td>
                <td class="mono">
                  <Value parts={valueParts(value)} tone={level === 'stop' ? 'stop' : 'look'} />
                </td>
                <td class="full">{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 && <p class="small muted">{directory.more(more)}</p>}
    </section>
  )
}
