import type { JSX } from 'preact'
import { type StripMark, stripMarks } from '../models/strip.ts'
import type { VerdictView } from '../models/verdict.ts'
import { useVerdictWords } from './models.ts'

/** How much of the narrowest strip a letter of a name takes, and the room between two names, in percent. */
const LETTER = 2.5
const ROOM = 3
/** Past this many marks a list of cells says nothing to a listener any more. */
const MOST_SAID = 8

interface Named {
  cell: string
  at: number
  kind?: 'stop' | 'look'
}

/** The file from its first row to its last, with a mark where something is. */
export function Strip({ view }: { view: VerdictView }): JSX.Element {
  const { verdict } = useVerdictWords()
  const marks = stripMarks(view)
  const cells = (status: 'stop' | 'look') => {
    const all = marks.filter(mark => mark.status === status)
    const said = all.slice(0, MOST_SAID).map(({ cell, last }) => (cell === last ? cell : verdict.range(cell, last)))
    const more = all.slice(MOST_SAID).reduce((sum, { rows }) => sum + rows, 0)
    return more > 0 ? [...said, verdict.andMore(more)] : said
  }
  return (
    <div class="strip" role="img" aria-label={verdict.strip(view.rows.length, cells('stop'), cells('look'))}>
      <div class="strip-track">
        {marks.map(({ cell, status, at, wide }) => (
          <i key={cell} class={markClass(status, wide)} style={{ '--at': at, '--wide': wide }} />
        ))}
      </div>
      <div class="strip-names" aria-hidden="true">
        {stripNames(view, marks).map(({ cell, at, kind }) => (
          <span key={cell} class={kind && `at-${kind}`} style={{ '--at': at }}>
            {cell}
          </span>
        ))}
      </div>
    </div>
  )
}

function markClass(status: StripMark['status'], wide: number): string {
  return ['strip-mark', status === 'look' && 'strip-look', wide > 0 && 'strip-run'].filter(Boolean).join(' ')
}

/** The first and the last cell always; between them as many marks, stops before looks, as there is room for. */
function stripNames(view: VerdictView, marks: readonly StripMark[]): Named[] {
  const first: Named = { cell: view.rows.at(0)?.cell ?? '', at: 0 }
  const last: Named = { cell: view.rows.at(-1)?.cell ?? '', at: 100 }
  const named: Named[] = [first, last]
  const inOrder = [
    ...marks.filter(({ status }) => status === 'stop'),
    ...marks.filter(({ status }) => status === 'look'),
  ]
  for (const { cell, status, at, wide } of inOrder) {
    const one: Named = { cell, at: at + wide / 2, kind: status }
    if (named.every(other => isApart(extentOf(one), extentOf(other)))) named.push(one)
  }
  return named.toSorted((a, b) => a.at - b.at)
}

/** The first name begins at its place, the last one ends there, all others stand over it. */
function extentOf({ cell, at, kind }: Named): [number, number] {
  const wide = cell.length * LETTER
  const from = kind ? at - wide / 2 : at === 0 ? 0 : at - wide
  return [from, from + wide]
}

function isApart([from, to]: [number, number], [otherFrom, otherTo]: [number, number]): boolean {
  return to + ROOM <= otherFrom || otherTo + ROOM <= from
}
