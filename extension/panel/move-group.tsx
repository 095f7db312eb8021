import type { JSX } from 'preact'
import type { MoveRow, MoveRowState } from '../../shared/move.ts'
import { sayNumber } from '../../shared/words/format.ts'
import type { MoveGroup } from '../models/move.ts'
import { LinkButton } from '../ui/button.tsx'
import { Cell } from '../ui/cell.tsx'
import { Sign, type Tone } from '../ui/level.tsx'
import { Section } from '../ui/section.tsx'
import { useModels, useWords } from './models.ts'
import { usePaged } from './paged.tsx'
import { Stored } from './stored.tsx'
import { dayText, whenText } from './when.tsx'

/** Drawn at once, and as many more on demand. */
const AT_ONCE = 50

const TONES: Readonly<Record<MoveRowState, Tone>> = {
  waiting: 'note',
  moved: 'ready',
  here: 'none',
  declined: 'stop',
  withdrawn: 'none',
  unknown: 'look',
  inactive: 'look',
  duplicate: 'none',
  stopped: 'stop',
}

/** Which of the rows that wait are not to be decided now, by account. */
export interface MoveChoice {
  left: ReadonlySet<string>
  onChange: (left: ReadonlySet<string>) => void
}

/** Rows of a move that stand alike: what that means, who decided it, when and why, and each account. */
export function MoveGroupPart({
  group: { state, decided, rows },
  choice = null,
  told = true,
  preview = false,
}: {
  group: MoveGroup
  choice?: MoveChoice | null
  /** Who decided it and when is worth telling: it is not the same for all. */
  told?: boolean
  /** It has not happened yet. */
  preview?: boolean
}): JSX.Element {
  const { move, moving, locale } = useWords()
  const [shown, more] = usePaged(rows, AT_ONCE)
  const waitingWhy = choice ? moving.approveMeans : moving.waitingMeans
  const id = `move-${state}-${decided ? Date.parse(decided.at) : 0}`
  return (
    <Section
      id={id}
      title={
        <Sign tone={TONES[state]}>
          {preview ? moving.would[state] : move.rows[state].name}{' '}
          <span class="count">{sayNumber(locale, rows.length)}</span>
        </Sign>
      }
      end={choice && <ChooseAll rows={rows} choice={choice} />}
    >
      <p class="small muted">
        {preview ? moving.wouldWhy(state) : state === 'waiting' ? waitingWhy : move.rows[state].why}
      </p>
      {decided && told && (
        <p class="small">
          {moving.decided(state, decided.by.name, whenText(locale, decided.at))}
          {decided.reason !== null && ` ${move.reason(decided.reason)}`}
        </p>
      )}
      <div class="list">
        {shown.map(row => (
          <Row key={row.cell} row={row} choice={choice} preview={preview} />
        ))}
      </div>
      {more}
    </Section>
  )
}

function Row({ row, choice, preview }: { row: MoveRow; choice: MoveChoice | null; preview: boolean }): JSX.Element {
  const { moving } = useWords()
  const { cell, typed, account } = row
  const inside = (
    <>
      <Cell name={cell} />
      <span class="row-text">
        <span class="mono">
          <Stored value={typed} />
        </span>
        <From row={row} preview={preview} />
      </span>
    </>
  )
  if (!choice || account === null) return <div class="row row-top">{inside}</div>
  const { left, onChange } = choice
  const toggle = () => {
    const next = new Set(left)
    if (!next.delete(account)) next.add(account)
    onChange(next)
  }
  return (
    <label class="row row-top">
      <input type="checkbox" checked={!left.has(account)} aria-label={moving.choose(account)} onChange={toggle} />
      {inside}
    </label>
  )
}

/** Where it stands or stood. The service tells representatives alone. */
function From({ row: { from, state }, preview }: { row: MoveRow; preview: boolean }): JSX.Element | null {
  const { moving, locale } = useWords()
  const { connection } = useModels()
  if (!from) {
    const tells = connection.connection.value?.person.role === 'rep' && state === 'waiting'
    return tells || (preview && state === 'moved') ? <span class="small">{moving.nowhere}</span> : null
  }
  const said = preview || state === 'waiting' ? moving.stands : moving.stood
  return (
    <span class="small">
      {said(from.name, from.id, dayText(locale, from.since))}
      {!from.confirmed && ` ${moving.notConfirmed}`}
    </span>
  )
}

function ChooseAll({
  rows,
  choice: { left, onChange },
}: {
  rows: readonly MoveRow[]
  choice: MoveChoice
}): JSX.Element {
  const { moving } = useWords()
  const all = left.size === 0
  const none = () => new Set(rows.flatMap(({ account }) => account ?? []))
  return (
    <LinkButton onClick={() => onChange(all ? none() : new Set())}>
      {all ? moving.chooseNone : moving.chooseAll}
    </LinkButton>
  )
}
