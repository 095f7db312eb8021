import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Level } from '../../shared/finding.ts'
import type { Concern, VerdictView } from '../models/verdict.ts'
import { Cell } from '../ui/cell.tsx'
import { Section } from '../ui/section.tsx'
import { ConcernCard } from './concern.tsx'
import { LevelHead } from './level-head.tsx'
import { useModels, useVerdictWords } from './models.ts'
import { usePaged } from './paged.tsx'

/** Drawn at once; a file that is wrong throughout shows as many more on demand. */
const AT_ONCE = 50

/** All cells with findings of one level, and the rows of that level that no single finding is about. */
export function Concerns({ level, view }: { level: Level; view: VerdictView }): JSX.Element {
  const words = useVerdictWords()
  const { retyping } = useModels()
  useEffect(() => void retyping.open(), [retyping])
  const concerns = view.concerns[level]
  const [shown, more] = usePaged(concerns, AT_ONCE)
  const firsts = firstOfKinds(shown, view)
  const count = level === 'note' ? concerns.length : view.counts[level]
  const means = { stop: words.level.stopMeans, look: words.level.lookMeans, note: words.level.noteMeans }
  return (
    <Section id={`level-${level}`} title={<LevelHead level={level} count={count} />} aside={means[level]}>
      <div class="list">
        {shown.map(concern => (
          <ConcernCard key={concern.cell} concern={concern} alike={firsts.get(concern) ?? 0} />
        ))}
        {level !== 'note' && <Uncommented level={level} view={view} concerns={concerns} />}
      </div>
      {more}
    </Section>
  )
}

/** Rows past the portal's limit have no fault of their own; they are listed by cell. */
function Uncommented({
  level,
  view,
  concerns,
}: {
  level: 'stop' | 'look'
  view: VerdictView
  concerns: readonly Concern[]
}): JSX.Element | null {
  const { verdict } = useVerdictWords()
  const commented = new Set(concerns.map(({ cell }) => cell))
  const rows = view.rows.filter(({ cell, status }) => status === level && !commented.has(cell))
  const [first] = rows
  const last = rows.at(-1)
  if (!first || !last) return null
  return (
    <div class="row">
      <Cell name={first.cell} tone={level} />
      {last !== first && <Cell name={last.cell} tone={level} />}
      <span class="row-text">{verdict.pastLimit(rows.length)}</span>
    </div>
  )
}

/** The first cell of each kind that one press would fix throughout, with how many there are: the offer stands once. */
function firstOfKinds(concerns: readonly Concern[], { alike }: VerdictView): Map<Concern, number> {
  const firsts = new Map<Concern, number>()
  const said = new Set<string>()
  for (const concern of concerns) {
    const code = concern.fix?.codes[0]
    if (!code || said.has(code)) continue
    said.add(code)
    firsts.set(concern, alike.get(code) ?? 0)
  }
  return firsts
}
