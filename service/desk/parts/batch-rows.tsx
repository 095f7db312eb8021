import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { Section } from '../../../extension/ui/section.tsx'
import type { Batch, Outcome, BatchRow as Row } from '../../../shared/batch.ts'
import type { Finding } from '../../../shared/finding.ts'
import { sayNumber } from '../../../shared/words/format.ts'
import { findingsOf } from '../batch-findings.ts'
import { byOutcome, sentCount } from '../batch-rows.ts'
import { useWords } from '../desk.ts'
import { BatchRow } from './batch-row.tsx'
import { OutcomeSign } from './outcome-sign.tsx'
import { OutcomeTallies } from './outcome-tallies.tsx'

type Order = 'outcome' | 'sheet'

/** Every row that was sent, with what became of it: by outcome, the most urgent first, or as the sheet had them. */
export function BatchRows({ batch }: { batch: Batch }): JSX.Element {
  const { desk, locale } = useWords()
  const [order, setOrder] = useState<Order>('outcome')
  const [only, setOnly] = useState<Outcome | null>(null)
  const findings = useMemo(() => findingsOf(batch), [batch])
  const shown = only ? batch.rows.filter(({ outcome }) => outcome === only) : batch.rows
  return (
    <>
      <OutcomeTallies counts={batch.counts} only={only} onOnly={setOnly} />
      <Section
        id="rows"
        title={desk.rows}
        aside={sayNumber(locale, shown.length)}
        end={only === null && <OrderSwitch order={order} onOrder={setOrder} />}
      >
        <div class="list">
          <table class="table rows-table" aria-labelledby="rows" data-grouped={order === 'outcome' || undefined}>
            <thead>
              <tr>
                <th scope="col">{desk.cell}</th>
                <th scope="col">{desk.typed}</th>
                <th scope="col">{desk.outcome}</th>
              </tr>
            </thead>
            {order === 'sheet' ? (
              <tbody>
                {shown.map(row => (
                  <BatchRow key={row.cell} row={row} finding={findings.get(row.cell)} />
                ))}
              </tbody>
            ) : (
              byOutcome(shown).map(group => (
                <Group key={group.outcome} outcome={group.outcome} rows={group.rows} findings={findings} />
              ))
            )}
          </table>
        </div>
      </Section>
      <p class="sr" role="status">
        {only !== null && sayNumber(locale, shown.length)} {only !== null && sentCount(batch.counts)}
      </p>
    </>
  )
}

function OrderSwitch({ order, onOrder }: { order: Order; onOrder: (order: Order) => void }): JSX.Element {
  const { desk } = useWords()
  return (
    <fieldset class="seg" aria-label={desk.order}>
      <button type="button" aria-pressed={order === 'outcome'} onClick={() => onOrder('outcome')}>
        {desk.byOutcome}
      </button>
      <button type="button" aria-pressed={order === 'sheet'} onClick={() => onOrder('sheet')}>
        {desk.bySheet}
      </button>
    </fieldset>
  )
}

interface GroupProps {
  outcome: Outcome
  rows: readonly Row[]
  findings: ReadonlyMap<string, Finding>
}

/** The rows that ended alike, under the sentence that says why and what to do. */
function Group({ outcome, rows, findings }: GroupProps): JSX.Element {
  const words = useWords()
  return (
    <tbody>
      <tr class="rows-group">
        <th colSpan={3} scope="rowgroup">
          <OutcomeSign outcome={outcome} /> <span class="num">{sayNumber(words.locale, rows.length)}</span>{' '}
          <span class="rows-why">{words.outcome[outcome].why}</span>
        </th>
      </tr>
      {rows.map(row => (
        <BatchRow key={row.cell} row={row} finding={findings.get(row.cell)} />
      ))}
    </tbody>
  )
}
