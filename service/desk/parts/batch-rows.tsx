import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Cell } from '../../../extension/ui/cell.tsx'
import { Section } from '../../../extension/ui/section.tsx'
import type { Batch, BatchRow, Outcome } from '../../../shared/batch.ts'
import { sayNumber } from '../../../shared/words/format.ts'
import { byOutcome, sentCount } from '../batch-rows.ts'
import { useWords } from '../desk.ts'
import { OutcomeSign } from './outcome-sign.tsx'
import { OutcomeTallies } from './outcome-tallies.tsx'

type Order = 'outcome' | 'sheet'

/** Every row that was sent, with what became of it: by outcome, the most urgent first, or as the sheet had them. */
export function BatchRows({ batch }: { batch: Batch }): JSX.Element {
  const { desk, locale } = useWords()
  const [order, setOrder] = useState<Order>('outcome')
  const [only, setOnly] = useState<Outcome | null>(null)
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
                  <Row key={row.cell} row={row} />
                ))}
              </tbody>
            ) : (
              byOutcome(shown).map(group => <Group key={group.outcome} outcome={group.outcome} rows={group.rows} />)
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

/** The rows that ended alike, under the sentence that says why and what to do. */
function Group({ outcome, rows }: { outcome: Outcome; rows: readonly BatchRow[] }): JSX.Element {
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
        <Row key={row.cell} row={row} />
      ))}
    </tbody>
  )
}

function Row({ row }: { row: BatchRow }): JSX.Element {
  const { desk } = useWords()
  return (
    <tr>
      <td>
        <Cell name={row.cell} />
      </td>
      <td class="mono">{row.typed === '' ? <span class="faint">{desk.emptyText}</span> : row.typed}</td>
      <td>
        <OutcomeSign outcome={row.outcome} />
      </td>
    </tr>
  )
}
