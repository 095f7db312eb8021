import { computed, signal } from '@preact/signals'
import type { Batch, BatchRow } from '../../shared/batch.ts'
import { UNDO_MS } from '../../shared/batch.ts'
import type { MoveState, MoveSummary } from '../../shared/move.ts'
import type { Person } from '../../shared/person.ts'
import { mayDo } from '../../shared/role.ts'
import type { MovePage } from '../api.ts'
import type { ConnectionModel } from './connection.ts'
import { createDeeds } from './deeds.ts'

export type MovesModel = ReturnType<typeof createMoves>

/** A representative has said no, or who asked took it back: the rows can be asked for again. */
const ENDED: readonly (MoveState | undefined)[] = ['declined', 'withdrawn']
const NOTHING: MovePage = { moves: [], next: null }

/** The moves that were asked for (N5), those that wait apart from the others, and taking back what a batch added. */
export function createMoves(connection: ConnectionModel) {
  const pages = { waiting: signal(NOTHING), decided: signal(NOTHING) }
  const moves = computed(() => [...pages.waiting.value.moves, ...pages.decided.value.moves])
  /** Whether any was asked for; null as long as that is not known. */
  const any = signal<boolean | null>(null)
  const { problem, busy, once } = createDeeds(connection)

  async function load(state: keyof typeof pages, before: MovePage): Promise<void> {
    const reply = await (await connection.api())?.moves(state, before.next)
    if (reply?.ok) pages[state].value = { ...reply.value, moves: [...before.moves, ...reply.value.moves] }
    else if (reply) connection.heed(reply.problem)
  }

  async function refresh(): Promise<void> {
    await Promise.all([load('waiting', NOTHING), load('decided', NOTHING)])
    // A service that does not answer lists nothing.
    any.value = moves.value.length > 0
  }

  async function undo(number: string): Promise<boolean> {
    const reply = await once(`undo ${number}`, (api, key) => api.undo(key, number))
    return reply?.ok ?? false
  }

  return {
    moves,
    any,
    ...pages,
    problem,
    busy,
    refresh,
    more: (state: keyof typeof pages) => load(state, pages[state].value),
    undo,
  }
}

/** The packets that ask for a batch's rows, and the rows that none asks for any more. */
export function packetsOf(
  { rows }: Pick<Batch, 'rows'>,
  moves: readonly MoveSummary[],
): { packets: { number: string; rows: BatchRow[]; state: MoveState | null }[]; open: BatchRow[] } {
  const elsewhere = rows.filter(({ outcome }) => outcome === 'elsewhere')
  const states = new Map(moves.map(({ number, state }) => [number, state]))
  const packets = [...Map.groupBy(elsewhere, ({ move }) => move)].flatMap(([number, rows]) =>
    number === null ? [] : [{ number, rows, state: states.get(number) ?? null }],
  )
  const open = elsewhere.filter(({ move }) => move === null || ENDED.includes(states.get(move)))
  return { packets, open }
}

/** Whether this person may take back what a batch added, `now` in milliseconds since 1970: within 24 hours. */
export function mayUndo(batch: Batch, person: Person, now: number): boolean {
  const { counts, undo, sentBy, sentAt } = batch
  if (undo !== null || counts.assigned + counts.unconfirmed === 0) return false
  if (now - Date.parse(sentAt) > UNDO_MS || !mayDo(person.role, 'batch.undo')) return false
  return sentBy.id === person.id || mayDo(person.role, 'batch.undo-all')
}
