import type { JSX } from 'preact'
import { Cell } from '../../../extension/ui/cell.tsx'
import { Value } from '../../../extension/ui/value.tsx'
import type { BatchRow as Row } from '../../../shared/batch.ts'
import type { Finding } from '../../../shared/finding.ts'
import { valueParts } from '../../../shared/unseen.ts'
import { sayFinding } from '../../../shared/words/finding.ts'
import { useWords } from '../desk.ts'
import { OutcomeSign } from './outcome-sign.tsx'

/** One row that was sent: its cell, the number as typed, why it was stopped if it was, and what became of it. */
export function BatchRow({ row, finding }: { row: Row; finding: Finding | undefined }): JSX.Element {
  const { desk, finding: sentences } = useWords()
  const said = finding && sayFinding(sentences, finding)
  const tone = row.outcome === 'stopped' ? 'stop' : 'look'
  return (
    <tr>
      <td>
        <Cell name={row.cell} tone={row.outcome === 'stopped' ? 'stop' : undefined} />
      </td>
      <td>
        <span class="mono">
          {row.typed === '' ? (
            <span class="faint">{desk.emptyText}</span>
          ) : (
            <Value parts={valueParts(row.typed)} tone={tone} />
          )}
        </span>
        {said && (
          <p class="small muted">
            {said.title} {said.next}
          </p>
        )}
      </td>
      <td>
        <OutcomeSign outcome={row.outcome} />
      </td>
    </tr>
  )
}
