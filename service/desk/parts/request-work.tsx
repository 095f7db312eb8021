import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { Button } from '../../../extension/ui/button.tsx'
import { Fold } from '../../../extension/ui/fold.tsx'
import { Sign } from '../../../extension/ui/level.tsx'
import type { ChecklistPack } from '../../../shared/checklist-pack.ts'
import type { SeatRequest } from '../../../shared/seat-request.ts'
import type { ItemState } from '../../../shared/ticket.ts'
import { useMayDo, useWords } from '../desk.ts'
import type { Ticking } from '../models/ticking.ts'
import { groupsOf, type RequestGroup } from '../request-items.ts'
import { useWorkKeys } from '../work-keys.ts'
import { Trouble } from './trouble.tsx'
import { WorkItem } from './work-item.tsx'

/** The mirrored checklist (N16): the request and every seat as a fold, each item with its answer and how far it is. */
export function RequestWork({
  request,
  pack,
  ticking,
}: {
  request: SeatRequest
  pack: ChecklistPack
  ticking: Ticking
}): JSX.Element {
  const words = useWords()
  const mayWork = useMayDo('ticket.work')
  const pending = ticking.pending.value
  const groups = useMemo(() => groupsOf(pack, request, pending, words), [pack, request, pending, words])
  const ticks = mayWork && isTicked(request.state)
  // What is open first; with few people the first of them.
  const first = groups.find(({ seat, counts }) => seat !== null && counts['to-do'] > 0)?.seat
  const sum = (state: ItemState) => groups.reduce((count, { counts }) => count + counts[state], 0)
  const all = groups.reduce((count, { items }) => count + items.length, 0)
  const trouble = ticking.trouble.value
  return (
    <section class="section" aria-labelledby="items">
      <div class="section-head">
        <h2 id="items">{words.requests.items}</h2>
        <span class="faint small num" role="status">
          {pending.size > 0 && trouble
            ? words.requests.unsaved(pending.size)
            : words.requests.counts(sum('done'), sum('needs-info'), sum('not-possible'), all)}
        </span>
      </div>
      {trouble && <Trouble refusal={trouble} onAgain={ticking.again} />}
      <div class="list">
        {groups.map(group => (
          <Fold
            key={group.seat ?? ''}
            open={group.seat === first}
            head={<GroupHead group={group} />}
            end={<GroupEnd group={group} />}
          >
            <Items group={group} ticking={ticks ? ticking : null} number={request.number} />
          </Fold>
        ))}
      </div>
    </section>
  )
}

/** Whether items are ticked in this state. */
export function isTicked(state: SeatRequest['state']): boolean {
  return state === 'new' || state === 'started' || state === 'waiting'
}

function GroupHead({ group }: { group: RequestGroup }): JSX.Element {
  const { requests: words } = useWords()
  const { name, extension, ask, missing } = group
  return (
    <span class="work-head">
      <strong>{name}</strong>
      {extension !== null && <span class="small muted">{words.extension(extension)}</span>}
      {ask + missing > 0 && (
        <span class="small">
          <Sign tone={missing > 0 ? 'look' : 'ask'}>{words.opened(ask, missing)}</Sign>
        </span>
      )}
    </span>
  )
}

function GroupEnd({ group: { items, counts } }: { group: RequestGroup }): JSX.Element {
  const { requests: words } = useWords()
  const text = words.progress(counts.done, items.length)
  if (counts.done === items.length) return <Sign tone="ready">{text}</Sign>
  return <span class="faint small num work-count">{text}</span>
}

function Items({
  group,
  ticking,
  number,
}: {
  group: RequestGroup
  ticking: Ticking | null
  number: string
}): JSX.Element {
  const { requests: words } = useWords()
  const keys = useWorkKeys(ticking !== null)
  const left = group.items.filter(({ state }) => state === 'to-do')
  return (
    <>
      <ul class="works" onKeyDown={keys}>
        {group.items.map(item => (
          <WorkItem key={item.key} item={item} ticking={ticking} number={number} />
        ))}
      </ul>
      {ticking && left.length > 1 && (
        <div class="work-rest">
          <Button
            size="small"
            onClick={() =>
              ticking.tick(left.map(({ seat, question }) => ({ seat, question, state: 'done', note: null })))
            }
          >
            {words.tickAll}
          </Button>
        </div>
      )}
    </>
  )
}
