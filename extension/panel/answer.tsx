import type { JSX } from 'preact'
import { sayNumber } from '../../shared/words/format.ts'
import type { KnownAnswer } from '../known-db.ts'
import { type AskedRow, LEAVABLE, stillAsked } from '../models/inquiry.ts'
import { type ResultGroup, resultGroups } from '../models/result.ts'
import { Fold } from '../ui/fold.tsx'
import { Sign } from '../ui/level.tsx'
import { Notice } from '../ui/notice.tsx'
import { Administrator } from './administrator.tsx'
import { LeaveOut } from './leave-out.tsx'
import { useWords } from './models.ts'
import { Numbers } from './ready-rows.tsx'
import { LOOKS } from './result-group.tsx'
import { whenText } from './when.tsx'

/** What the service said would become of the rows, by what to do next, with the time it was asked. */
export function Answer({
  answer,
  going,
  changed,
}: {
  answer: KnownAnswer
  going: readonly AskedRow[]
  changed: boolean
}): JSX.Element {
  const { inquiry, locale } = useWords()
  const { enterprise, askedAt, preview } = answer
  const rows = stillAsked(answer, going)
  const groups = resultGroups(rows, [], enterprise.active)
  const unasked = going.length - rows.rows.length
  const cells = new Set(rows.rows.map(({ cell }) => cell))
  const overlaps = preview.overlaps
    .map(overlap => ({ ...overlap, cells: overlap.cells.filter(cell => cells.has(cell)) }))
    .filter(overlap => overlap.cells.length > 0)
  return (
    <>
      <p role="status">
        {inquiry.answered(enterprise.name)}{' '}
        <span class="faint small">{inquiry.askedAt(whenText(locale, askedAt))}</span>
      </p>
      {changed && <Notice tone="look" title={inquiry.changed} />}
      {unasked > 0 && <Notice tone="look" title={inquiry.unasked(unasked, going.length)} />}
      {overlaps.map(({ number, sentBy, sentAt, cells }) => (
        <Notice
          key={number}
          tone="look"
          title={inquiry.overlap(cells.length, number, sentBy.name, whenText(locale, sentAt))}
        >
          <LeaveOut cells={cells} />
        </Notice>
      ))}
      <div class="list">
        {groups.map(group => (
          <Group key={group.name} group={group} answer={answer} />
        ))}
      </div>
    </>
  )
}

function Group({ group: { name, rows }, answer }: { group: ResultGroup; answer: KnownAnswer }): JSX.Element {
  const { inquiry, locale } = useWords()
  const { id, name: enterprise } = answer.enterprise
  const typed = rows.map(row => row.typed)
  return (
    <Fold
      open={LEAVABLE.has(name)}
      head={
        <strong>
          <Sign {...LOOKS[name]}>
            {inquiry.group(name, rows.length)} <span class="count">{sayNumber(locale, rows.length)}</span>
          </Sign>
        </strong>
      }
    >
      <p class="pad small muted">{inquiry.next[name]}</p>
      <Numbers rows={rows} />
      {LEAVABLE.has(name) && (
        <div class="pad cluster">
          <LeaveOut cells={rows.map(({ cell }) => cell)} />
          {(name === 'unknown' || name === 'elsewhere') && (
            <Administrator
              subject={inquiry.accessSubject(enterprise)}
              message={(name === 'unknown' ? inquiry.accessMessage : inquiry.elsewhereMessage)({
                enterprise,
                id,
                accounts: typed,
              })}
            />
          )}
        </div>
      )}
    </Fold>
  )
}
