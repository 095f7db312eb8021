import type { JSX } from 'preact'
import { sayNumber } from '../../shared/words/format.ts'
import type { VerdictRow, VerdictView } from '../models/verdict.ts'
import { LinkButton } from '../ui/button.tsx'
import { Cell } from '../ui/cell.tsx'
import { Fold } from '../ui/fold.tsx'
import { Sign } from '../ui/level.tsx'
import { Section } from '../ui/section.tsx'
import { useFirstWords, useModels } from './models.ts'
import { Stored } from './stored.tsx'

/** What goes in: the rows fixed here with their undo, the others folded to one line. */
export function ReadyRows({ view, open }: { view: VerdictView; open: boolean }): JSX.Element {
  const words = useFirstWords()
  const ready = view.rows.filter(({ status }) => status === 'ready')
  const fixed = ready.filter(({ was }) => was !== null)
  const others = ready.filter(({ was }) => was === null)
  const { verdict } = words
  return (
    <Section
      id="level-ready"
      title={
        <Sign tone="ready">
          {words.level.head('ready', ready.length)} <span class="count">{sayNumber(words.locale, ready.length)}</span>
        </Sign>
      }
      aside={fixed.length > 0 && verdict.fixedMeans(fixed.length)}
    >
      <div class="list">
        {fixed.map(row => (
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
    </Section>
  )
}

/** Rows the person keeps back; each can be taken back in. */
export function LeftRows({ view }: { view: VerdictView }): JSX.Element {
  const { draft } = useModels()
  const words = useFirstWords()
  const left = view.rows.filter(({ status }) => status === 'left')
  return (
    <Section
      id="level-left"
      title={
        <Sign tone="none">
          {words.level.head('left', left.length)} <span class="count">{sayNumber(words.locale, left.length)}</span>
        </Sign>
      }
      aside={words.verdict.leftOutMeans}
    >
      <div class="list">
        {left.map(({ cell, typed }) => (
          <div key={cell} class="row">
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
    </Section>
  )
}

/** What stands in the enterprise already: nothing is left to do for these. */
export function DoneRows({ view }: { view: VerdictView }): JSX.Element {
  const words = useFirstWords()
  const done = view.rows.filter(({ status }) => status === 'done')
  return (
    <Section
      id="level-done"
      title={
        <Sign tone="ready">
          {words.level.head('done', done.length)} <span class="count">{sayNumber(words.locale, done.length)}</span>
        </Sign>
      }
      aside={words.verdict.doneMeans}
    >
      <div class="list">
        <Fold head={<span>{words.verdict.all(done.length)}</span>}>
          <Numbers rows={done} />
        </Fold>
      </div>
    </Section>
  )
}

function FixedRow({ row: { cell, typed, was } }: { row: VerdictRow }): JSX.Element {
  const { draft } = useModels()
  const { verdict } = useFirstWords()
  return (
    <div class="row row-top">
      <Cell name={cell} />
      <span class="row-text">
        <span class="mono">{typed}</span>
        <span class="small">
          {verdict.was} <Stored value={was ?? ''} />
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
  return (
    <ul class="numbers">
      {rows.map(({ cell, typed }) => (
        <li key={cell}>
          <span class="faint">{cell}</span> {typed}
        </li>
      ))}
    </ul>
  )
}
