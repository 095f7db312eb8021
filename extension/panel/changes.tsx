import type { JSX } from 'preact'
import type { CheckDiff } from '../../shared/diff.ts'
import type { Finding } from '../../shared/finding.ts'
import type { PanelWords } from '../../shared/words/catalogue.ts'
import { sayFinding } from '../../shared/words/finding.ts'
import type { Compared } from '../models/compared.ts'
import { Cell } from '../ui/cell.tsx'
import { Fold } from '../ui/fold.tsx'
import { useFindings, useWords } from './models.ts'
import { usePaged } from './paged.tsx'
import { dayText } from './when.tsx'

/** Drawn at once of each kind; the rest on demand. */
const AT_ONCE = 30
/** Rows named in a sentence before the rest is only counted. */
const MOST_NAMED = 8

/** What became of a customer's file since its last version (N9): the counts, then each kind to open. */
export function Changes({ before, diff }: Pick<Compared, 'before' | 'diff'>): JSX.Element | null {
  const { version: say, locale } = useWords()
  if (!before || !diff) return null
  const { fixed, still, fresh, moved, added, removed } = diff
  const nothing = fixed.length + fresh.length + moved.length + added.length + removed.length === 0
  return (
    <>
      <p class="small muted">{say.comparedWith(before.fileName, dayText(locale, before.at))}</p>
      {nothing && <p class="small">{say.same}</p>}
      <div class="list">
        <Findings name={say.fresh(fresh.length)} found={fresh} />
        <Findings name={say.still(still.length)} found={still.map(({ is }) => is)} />
        <Fixed name={say.fixed(fixed.length)} fixed={fixed} />
        <Moved name={say.moved(moved.length)} moved={moved} />
      </div>
      {added.length > 0 && (
        <p class="small wrap-any">
          {say.added(
            added.length,
            named(
              say,
              added.map(({ cell }) => cell),
            ),
          )}
        </p>
      )}
      {removed.length > 0 && (
        <p class="small wrap-any">
          {say.removed(
            removed.length,
            named(
              say,
              removed.map(({ typed }) => typed),
            ),
          )}
        </p>
      )}
    </>
  )
}

function Findings({ name, found }: { name: string; found: readonly Finding[] }): JSX.Element | null {
  const { version: say } = useWords()
  if (found.length === 0) return null
  return (
    <Kind
      name={name}
      items={found.map(finding => ({ place: finding.cell ?? say.file, tone: toneOf(finding), finding }))}
    />
  )
}

function Fixed({ name, fixed }: { name: string; fixed: CheckDiff['fixed'] }): JSX.Element | null {
  const { version: say } = useWords()
  if (fixed.length === 0) return null
  const items = fixed.map(({ was, now }) => ({
    place: was.cell ?? say.file,
    finding: was,
    after: now === null && was.cell !== null ? say.gone : now !== null && now !== was.cell ? now : null,
  }))
  return <Kind name={name} items={items} />
}

interface KindItem {
  place: string
  tone?: 'stop' | 'look' | undefined
  finding: Finding
  /** Where the row stands now, or that it is gone. */
  after?: string | null
}

function Kind({ name, items }: { name: string; items: readonly KindItem[] }): JSX.Element {
  return (
    <Fold head={name}>
      <KindItems items={items} />
    </Fold>
  )
}

function KindItems({ items }: { items: readonly KindItem[] }): JSX.Element {
  const sentences = useFindings()
  const [shown, more] = usePaged(items, AT_ONCE)
  return (
    <>
      <ul class="changes">
        {shown.map(({ place, tone, finding, after }, at) => (
          // Two findings may stand at one cell; the list never changes its order.
          <li key={at}>
            <Cell name={place} tone={tone} />
            <span>
              {sentences && sayFinding(sentences, finding).title}
              {after && <span class="faint"> → {after}</span>}
            </span>
          </li>
        ))}
      </ul>
      {more}
    </>
  )
}

function Moved({ name, moved }: { name: string; moved: CheckDiff['moved'] }): JSX.Element | null {
  if (moved.length === 0) return null
  return (
    <Fold head={name}>
      <MovedItems moved={moved} />
    </Fold>
  )
}

function MovedItems({ moved }: { moved: CheckDiff['moved'] }): JSX.Element {
  const { version: say } = useWords()
  const [shown, more] = usePaged(moved, AT_ONCE)
  return (
    <>
      <ul class="changes">
        {shown.map(({ account, from, to }) => (
          <li key={to}>
            <span class="mono">{account}</span>
            <span class="faint">{say.fromTo(from, to)}</span>
          </li>
        ))}
      </ul>
      {more}
    </>
  )
}

function named({ list }: PanelWords['version'], names: readonly string[]): string {
  return list(names.slice(0, MOST_NAMED), Math.max(0, names.length - MOST_NAMED))
}

function toneOf({ level }: Finding): 'stop' | 'look' | undefined {
  return level === 'note' ? undefined : level
}
