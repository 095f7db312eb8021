import type { JSX } from 'preact'
import { stripMarks, type VerdictView } from '../models/verdict.ts'
import { useFirstWords } from './models.ts'

/** Names closer than this many percent would run into each other. */
const ROOM = 13
/** Past this many marks a list of cells says nothing to a listener any more. */
const MOST_SAID = 8

interface Named {
  cell: string
  at: number
  kind?: 'stop' | 'look'
}

/** The file from its first row to its last, with a mark where something is. */
export function Strip({ view }: { view: VerdictView }): JSX.Element {
  const { verdict } = useFirstWords()
  const marks = stripMarks(view)
  const cells = (status: 'stop' | 'look') => {
    const all = view.rows.filter(row => row.status === status).map(({ cell }) => cell)
    return all.length > MOST_SAID ? [...all.slice(0, MOST_SAID), verdict.andMore(all.length - MOST_SAID)] : all
  }
  return (
    <div class="strip" role="img" aria-label={verdict.strip(view.rows.length, cells('stop'), cells('look'))}>
      <div class="strip-track">
        {marks.map(({ cell, status, at }) => (
          <i key={cell} class={status === 'look' ? 'strip-mark strip-look' : 'strip-mark'} style={{ '--at': at }} />
        ))}
      </div>
      <div class="strip-names" aria-hidden="true">
        {stripNames(view).map(({ cell, at, kind }) => (
          <span key={cell} class={kind && `at-${kind}`} style={{ '--at': at }}>
            {cell}
          </span>
        ))}
      </div>
    </div>
  )
}

/** The first and the last cell always; between them as many marks, stops before looks, as there is room for. */
function stripNames(view: VerdictView): Named[] {
  const first: Named = { cell: view.rows.at(0)?.cell ?? '', at: 0 }
  const last: Named = { cell: view.rows.at(-1)?.cell ?? '', at: 100 }
  const named: Named[] = [first, last]
  const marks = stripMarks(view)
  for (const { cell, status, at } of [
    ...marks.filter(({ status }) => status === 'stop'),
    ...marks.filter(({ status }) => status === 'look'),
  ]) {
    if (named.every(other => Math.abs(other.at - at) >= ROOM)) named.push({ cell, at, kind: status })
  }
  return named.toSorted((a, b) => a.at - b.at)
}
