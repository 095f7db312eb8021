import { signal } from '@preact/signals'
import { applyChange, changeBetween, inverted, isNothing, joined, type SeatChange } from '../../shared/seat-change.ts'
import type { DoneDeed, KeptSeatHistory, SeatDeedKind } from '../kept-seat-history.ts'
import type { SeatDraft } from '../seat-draft.ts'
import type { SeatDeed, SeatKeeper } from './seat-keeper.ts'

export interface LastDeed {
  kind: 'did' | 'undid' | 'redid'
  deed: DoneDeed
}

/** So many deeds can be taken back. */
const MOST = 200

export type SeatHistory = ReturnType<typeof createSeatHistory>

/**
 * What this window did to a request, each deed to be taken back and done again by itself. An answer that was changed
 * since, here or in another window, stays as it is. `kept` is what was done before the panel was closed.
 */
export function createSeatHistory(keeper: Pick<SeatKeeper, 'draft' | 'change'>, kept?: KeptSeatHistory) {
  const done = signal(kept?.done ?? [])
  const undone = signal(kept?.undone ?? [])
  const moved = signal<LastDeed | null>(null)
  /** People who came or went, or cells that were pasted over: told with the way back until the next such deed. */
  const told = signal(kept?.told ?? null)

  function act(
    kind: SeatDeedKind,
    deed: SeatDeed,
    { field = null, leftOut = 0, tell = false }: { field?: string | null; leftOut?: number; tell?: boolean } = {},
  ): void {
    const before = keeper.draft.peek()
    keeper.change(deed)
    const change = changeBetween(before, keeper.draft.peek())
    const made: DoneDeed = { kind, change, leftOut, field }
    if (tell) told.value = isNothing(change) && leftOut === 0 ? null : made
    if (isNothing(change)) return
    const last = done.peek().at(-1)
    if (last && field !== null && last.field === field) {
      const both = joined(last.change, change)
      done.value = [...done.peek().slice(0, -1), ...(isNothing(both) ? [] : [{ ...last, change: both }])]
    } else done.value = [...done.peek(), made].slice(-MOST)
    undone.value = []
    moved.value = { kind: 'did', deed: made }
  }

  function step(from: typeof done, to: typeof done, kind: 'undid' | 'redid'): void {
    const deed = from.peek().at(-1)
    if (!deed) return
    const change = kind === 'undid' ? inverted(deed.change) : deed.change
    keeper.change({ change: was => openWhatIsThere(applyChange(was, change), change) })
    from.value = from.peek().slice(0, -1)
    to.value = [...to.peek(), deed]
    moved.value = { kind, deed }
    if (told.peek() === deed) told.value = null
  }

  const undo = () => step(done, undone, 'undid')
  return {
    done,
    undone,
    moved,
    told,
    act,
    undo,
    redo: () => step(undone, done, 'redid'),
    /** Takes back what is told, whatever was done after it. */
    takeBack(): void {
      const deed = told.peek()
      if (!deed) return
      if (done.peek().at(-1) === deed) {
        undo()
        return
      }
      const change = inverted(deed.change)
      act(deed.kind === 'removed' ? 'added' : 'removed', {
        change: was => openWhatIsThere(applyChange(was, change), change),
      })
      told.value = null
    },
    forget(): void {
      done.value = []
      undone.value = []
      moved.value = null
      told.value = null
    },
  }
}

/** A seat that comes back is opened, and so is the only part where answers changed; where the open one went, what is asked once is. */
function openWhatIsThere(draft: SeatDraft, { added: [first], answers }: SeatChange): SeatDraft {
  const [only, ...others] = new Set(answers.map(({ part }) => part))
  const open = first?.seat.id ?? (others.length === 0 ? only : undefined) ?? draft.open
  const isThere = open === 'about' || open === 'shared' || draft.seats.some(({ id }) => id === open)
  return { ...draft, open: isThere ? open : 'about' }
}
