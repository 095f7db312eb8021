import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Batch } from '../../shared/batch.ts'
import { sayFinding } from '../../shared/words/finding.ts'
import { sayNumber } from '../../shared/words/format.ts'
import type { ResultGroup as Group, GroupName } from '../models/result.ts'
import { Button } from '../ui/button.tsx'
import { Cell } from '../ui/cell.tsx'
import { Copy } from '../ui/copy.tsx'
import { Fold } from '../ui/fold.tsx'
import type { IconName } from '../ui/icon.tsx'
import { Sign, type Tone } from '../ui/level.tsx'
import { Section } from '../ui/section.tsx'
import { Administrator } from './administrator.tsx'
import { useFindings, useModels, useWords } from './models.ts'
import { MovePackets } from './move-ask.tsx'
import { Numbers } from './ready-rows.tsx'
import { Stored } from './stored.tsx'

/** How each group is drawn; an answer before sending draws them alike. */
export const LOOKS: Readonly<Record<GroupName, { tone: Tone; icon: IconName }>> = {
  elsewhere: { tone: 'stop', icon: 'move' },
  unknown: { tone: 'look', icon: 'ask' },
  inactive: { tone: 'look', icon: 'lock' },
  enterprise: { tone: 'stop', icon: 'lock' },
  stopped: { tone: 'stop', icon: 'stop' },
  held: { tone: 'note', icon: 'clock' },
  notSent: { tone: 'stop', icon: 'stop' },
  duplicate: { tone: 'none', icon: 'copy' },
  unconfirmed: { tone: 'ready', icon: 'clock' },
  here: { tone: 'none', icon: 'none' },
  assigned: { tone: 'ready', icon: 'ready' },
}
/** Cells named in a folded line, and rows drawn before someone asks for all. */
const MOST_NAMED = 5
const MOST_DRAWN = 20

/** Rows with one outcome: what it means, the rows, and the next step ready to take. */
export function ResultGroup(props: { group: Group; batch: Batch; current: boolean }): JSX.Element {
  const { group, batch, current } = props
  const { result } = useWords()
  const { name, rows, folded } = group
  if (folded) {
    return (
      <Fold
        head={
          <>
            <strong>
              <Head group={group} />
            </strong>
            <span class="small">
              {rows.length <= MOST_NAMED
                ? `${named(rows, result.cells)}. ${result.means[name]}.`
                : `${result.means[name]}.`}
            </span>
          </>
        }
      >
        <p class="pad small muted">{result.next[name]}</p>
        <Numbers rows={rows} />
      </Fold>
    )
  }
  return (
    <Section id={`result-${name}`} title={<Head group={group} />} aside={result.means[name]}>
      <div class="list">
        <Rows group={group} batch={batch} current={current} />
        <div class="pad stack stack-2">
          <p class="small muted">{name === 'notSent' && !current ? result.notSentThen : result.next[name]}</p>
          <NextStep group={group} batch={batch} />
        </div>
      </div>
    </Section>
  )
}

function Head({ group: { name, rows } }: { group: Group }): JSX.Element {
  const { result, locale } = useWords()
  return (
    <Sign {...LOOKS[name]}>
      {result.group[name]} <span class="count">{sayNumber(locale, rows.length)}</span>
    </Sign>
  )
}

function Rows({
  group: { name, rows },
  batch,
  current,
}: {
  group: Group
  batch: Batch
  current: boolean
}): JSX.Element {
  const words = useWords()
  const [all, setAll] = useState(false)
  const shown = all ? rows : rows.slice(0, MOST_DRAWN)
  return (
    <>
      {shown.map(({ cell, typed, why }) => (
        <div class="row" key={cell}>
          <Cell name={cell} tone={name === 'notSent' && why === 'stopped' ? 'stop' : undefined} />
          <span class="row-text">
            <span class="mono">
              <Stored value={typed} />
            </span>
            {current && why === 'stopped' && <Why cell={cell} />}
          </span>
          {current && why === 'stopped' && <RetypeCell cell={cell} batch={batch} />}
          {why === 'left-out' && <span class="faint small">{words.level.left}</span>}
        </div>
      ))}
      {shown.length < rows.length && (
        <button type="button" class="row" onClick={() => setAll(true)}>
          {words.verdict.showMore(rows.length - shown.length)}
        </button>
      )}
    </>
  )
}

/** What stops a row, in its finding's own words. */
function Why({ cell }: { cell: string }): JSX.Element | null {
  const { draft } = useModels()
  const sentences = useFindings()
  const finding = draft.draft.value.check?.now.findings.find(found => found.cell === cell && found.level === 'stop')
  return sentences && finding ? <span class="small">{sayFinding(sentences, finding).title}</span> : null
}

/** Back to the list, at the field of this row. */
function RetypeCell({ cell, batch }: { cell: string; batch: Batch }): JSX.Element {
  const { draft } = useModels()
  const { result } = useWords()
  const go = () => {
    draft.wanted.value = cell
    void draft.takeUp(batch)
  }
  return (
    <Button size="small" aria-label={result.retypeCell(cell)} onClick={go}>
      {result.retype}
    </Button>
  )
}

/** A28, A29: the message is filled in; the person sends it their own way. */
function NextStep({ group: { name, rows }, batch }: { group: Group; batch: Batch }): JSX.Element | null {
  const { result, panel } = useWords()
  if (name !== 'elsewhere' && name !== 'unknown') return null
  const { number, enterprise } = batch
  const about = { number, enterprise: enterprise.name, id: enterprise.id, accounts: rows.map(({ typed }) => typed) }
  const message = name === 'elsewhere' ? result.elsewhereMessage(about) : result.accessMessage(about)
  return (
    <>
      {name === 'elsewhere' && (
        <>
          <MovePackets batch={batch} />
          <Copy text={result.moveMessage(about)} name={result.askRepresentative} done={panel.copied} look="button">
            {result.askRepresentative}
          </Copy>
          <p class="small muted">{result.orAdministrator}</p>
        </>
      )}
      <Administrator subject={result.accessSubject(number)} message={message} />
    </>
  )
}

function named(rows: Group['rows'], say: (cells: readonly string[], more: number) => string): string {
  return say(
    rows.slice(0, MOST_NAMED).map(({ cell }) => cell),
    Math.max(0, rows.length - MOST_NAMED),
  )
}
