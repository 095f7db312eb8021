import type { JSX } from 'preact'
import { Cell } from '../../../extension/ui/cell.tsx'
import type { MoveRow } from '../../../shared/move.ts'
import { sayNumber } from '../../../shared/words/format.ts'
import { sayWhen } from '../../../shared/words/when.ts'
import { useDesk, useMayDo, useWords } from '../desk.ts'
import { MoveRowSign } from './move-state.tsx'
import { PickBox } from './pick-box.tsx'

/** Which rows are chosen for a decision. */
export interface Choosing {
  chosen: ReadonlySet<string>
  choose: (account: string, on: boolean) => void
  chooseAll: (on: boolean) => void
}

interface MoveRowsProps {
  rows: readonly MoveRow[]
  /** Null where nothing is to be decided, or not by this person. */
  choosing: Choosing | null
  /** A preview: what would be moved is not moved yet. */
  preview?: boolean
}

/** Every account of a move: where it stands (for representatives alone), and what became of it. */
export function MoveRows({ rows, choosing, preview = false }: MoveRowsProps): JSX.Element {
  const { deciding, desk, locale } = useWords()
  const places = useMayDo('account.place')
  const waiting = rows.filter(({ state }) => state === 'waiting').length
  const all = choosing !== null && choosing.chosen.size === waiting
  return (
    <section class="section" aria-labelledby="rows">
      <div class="section-head">
        <h2 id="rows">{deciding.rows}</h2>
        <span class="faint small">{sayNumber(locale, rows.length)}</span>
      </div>
      <div class="list">
        <table class="table table-fold move-rows" aria-labelledby="rows">
          <thead>
            <tr>
              {choosing && (
                <th scope="col" class="pickcol">
                  <span class="sr">{deciding.all}</span>
                </th>
              )}
              <th scope="col">{desk.cell}</th>
              <th scope="col">{deciding.account}</th>
              {places && <th scope="col">{deciding.from}</th>}
              <th scope="col">{deciding.state}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <Row key={row.cell} row={row} choosing={choosing} places={places} preview={preview} />
            ))}
          </tbody>
        </table>
      </div>
      {choosing && (
        <label class="check">
          <input
            type="checkbox"
            checked={all}
            indeterminate={!all && choosing.chosen.size > 0}
            onChange={event => choosing.chooseAll(event.currentTarget.checked)}
          />
          <span>
            {deciding.all} <span class="faint">{deciding.chosen(choosing.chosen.size, waiting)}</span>
          </span>
        </label>
      )}
    </section>
  )
}

function Row({
  row,
  choosing,
  places,
  preview,
}: {
  row: MoveRow
  choosing: Choosing | null
  places: boolean
  preview: boolean
}): JSX.Element {
  const { deciding, relocating, move } = useWords()
  const { account } = row
  const open = choosing !== null && row.state === 'waiting' && account !== null
  return (
    <tr>
      {choosing && (
        <td class="pickcol">
          {open && (
            <PickBox
              name={deciding.choose(account)}
              checked={choosing.chosen.has(account)}
              onPick={on => choosing.choose(account, on)}
            />
          )}
        </td>
      )}
      <td>
        <Cell name={row.cell} />
      </td>
      <td class="mono">{row.account ?? row.typed}</td>
      {places && (
        <td class="full">
          <From row={row} />
        </td>
      )}
      <td class="full">
        {preview && row.state === 'moved' ? relocating.wouldMove : <MoveRowSign state={row.state} />}
        {preview && row.state !== 'moved' && <p class="small muted">{move.rows[row.state].why}</p>}
        <Decided row={row} />
      </td>
    </tr>
  )
}

function From({ row }: { row: MoveRow }): JSX.Element {
  const { deciding } = useWords()
  if (row.from === null) return <span class="faint">{row.state === 'waiting' ? deciding.nowhere : '–'}</span>
  return (
    <>
      {row.from.name} <span class="faint num">{row.from.id}</span>
      {!row.from.confirmed && <span class="faint"> ({deciding.unconfirmed})</span>}
    </>
  )
}

/** Who decided it, when, and why. */
function Decided({ row }: { row: MoveRow }): JSX.Element | null {
  const { timeZone, now } = useDesk()
  const { deciding, move, locale } = useWords()
  if (row.decided === null) return null
  const { by, at, reason } = row.decided
  return (
    <p class="small muted">
      {deciding.by(by.name, sayWhen(locale, at, now(), timeZone))}
      {reason !== null && (
        <>
          <br />
          {move.reason(reason)}
        </>
      )}
    </p>
  )
}
