import type { JSX } from 'preact'
import type { VerdictRow, VerdictView } from '../models/verdict.ts'
import { LinkButton } from '../ui/button.tsx'
import { Cell } from '../ui/cell.tsx'
import { Fold } from '../ui/fold.tsx'
import { Section } from '../ui/section.tsx'
import { LevelHead } from './level-head.tsx'
import { useModels, useVerdictWords } from './models.ts'
import { usePaged } from './paged.tsx'
import { Stored } from './stored.tsx'

/** Drawn at once, and as many more on demand. */
const AT_ONCE = 50
const NUMBERS_AT_ONCE = 500

/** What goes in: the rows fixed here with their undo, the others folded to one line. */
export function ReadyRows({ view, open }: { view: VerdictView; open: boolean }): JSX.Element {
  const words = useVerdictWords()
  const ready = view.rows.filter(({ status }) => status === 'ready')
  const fixed = ready.filter(({ was }) => was !== null)
  const [shown, more] = usePaged(fixed, AT_ONCE)
  const others = ready.filter(({ was }) => was === null)
  const { verdict } = words
  return (
    <Section
      id="level-ready"
      title={<LevelHead level="ready" count={ready.length} />}
      aside={fixed.length > 0 && verdict.fixedMeans(fixed.length)}
    >
      <div class="list">
        {shown.map(row => (
          <FixedRow key={row.cell} row={row} />
        ))}
        {others.length > 0 && (
          <Fold
            open={open}
            head={<span>{fixed.length > 0 ? verdict.theOthers(others.length) : verdict.all(others.length)}</span>}
          >
            <Numbers rows={others} />
          </Fold>
        )}
      </div>
      {more}
    </Section>
  )
}

/** Rows the person keeps back; each can be taken back in. */
export function LeftRows({ view }: { view: VerdictView }): JSX.Element {
  const { draft } = useModels()
  const words = useVerdictWords()
  const left = view.rows.filter(({ status }) => status === 'left')
  const [shown, more] = usePaged(left, AT_ONCE)
  return (
    <Section id="level-left" title={<LevelHead level="left" count={left.length} />} aside={words.verdict.leftOutMeans}>
      <div class="list">
        {shown.map(({ cell, typed }) => (
          <div key={cell} class="row" data-stop tabIndex={-1}>
            <Cell name={cell} />
            <span class="row-text">
              <span class="mono">
                <Stored value={typed} />
              </span>
            </span>
            <LinkButton
              icon="undo"
              aria-label={`${words.verdict.takeBack} ${cell}`}
              onClick={() => draft.work.restore(cell)}
            >
              {words.verdict.takeBack}
            </LinkButton>
          </div>
        ))}
      </div>
      {more}
    </Section>
  )
}

/** What stands in the enterprise already: nothing is left to do for these. */
export function DoneRows({ view }: { view: VerdictView }): JSX.Element {
  const words = useVerdictWords()
  const done = view.rows.filter(({ status }) => status === 'done')
  return (
    <Section id="level-done" title={<LevelHead level="done" count={done.length} />} aside={words.verdict.doneMeans}>
      <div class="list">
        <Fold head={<span>{words.verdict.all(done.length)}</span>}>
          <Numbers rows={done} />
        </Fold>
      </div>
    </Section>
  )
}

function FixedRow({ row: { cell, typed, was, wasFormula } }: { row: VerdictRow }): JSX.Element {
  const { draft } = useModels()
  const { verdict } = useVerdictWords()
  return (
    <div class="row row-top" data-stop tabIndex={-1}>
      <Cell name={cell} />
      <span class="row-text">
        <span class="mono">{typed}</span>
        <span class="small">
          {wasFormula ? (
            verdict.wasFormula
          ) : (
            <>
              {verdict.was} <Stored value={was ?? ''} />
            </>
          )}
        </span>
      </span>
      <LinkButton icon="undo" aria-label={`${verdict.undo} ${cell}`} onClick={() => draft.work.restore(cell)}>
        {verdict.undo}
      </LinkButton>
    </div>
  )
}

/** Numbers by cell, in columns as wide as the place gives. */
export function Numbers({ rows }: { rows: readonly { cell: string; typed: string }[] }): JSX.Element {
  const [shown, more] = usePaged(rows, NUMBERS_AT_ONCE)
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <ul class="numbers" tabIndex={0}>
        {shown.map(({ cell, typed }) => (
          <li key={cell}>
            <span class="faint">{cell}</span> <span class="nowrap">{typed}</span>
          </li>
        ))}
      </ul>
      {more && <div class="pad">{more}</div>}
    </>
  )
}
