import { signal } from '@preact/signals'
import type { Batch, BatchRow } from '../../shared/batch.ts'
import { UNDO_MS } from '../../shared/batch.ts'
import type { MoveState, MoveSummary } from '../../shared/move.ts'
import type { Person } from '../../shared/person.ts'
import { mayDo } from '../../shared/role.ts'
import type { Problem, Reply, ServiceApi } from '../api.ts'
import type { ConnectionModel } from './connection.ts'

export type MovesModel = ReturnType<typeof createMoves>

/** A representative has said no, or who asked took it back: the rows can be asked for again. */
const ENDED: readonly (MoveState | undefined)[] = ['declined', 'withdrawn']

/** The moves that were asked for (N5), and taking back what a batch added. Each deed goes once, however often it is sent. */
export function createMoves(connection: ConnectionModel) {
  const moves = signal<MoveSummary[]>([])
  const problem = signal<Problem | null>(null)
  const busy = signal(false)
  /** A deed keeps its key until it is answered, so that pressing again after a lost answer does it no second time. */
  const keys = new Map<string, string>()

  async function refresh(): Promise<void> {
    const reply = await (await connection.api())?.moves()
    if (reply?.ok) moves.value = reply.value.moves
  }

  async function once(deed: string, send: (api: ServiceApi, key: string) => Promise<Reply<unknown>>): Promise<boolean> {
    const api = await connection.api()
    if (!api || busy.value) return false
    busy.value = true
    const key = keys.get(deed) ?? crypto.randomUUID()
    keys.set(deed, key)
    const reply = await send(api, key)
    busy.value = false
    problem.value = reply.ok ? null : reply.problem
    connection.heed(problem.value)
    if (reply.ok || reply.problem.kind === 'fault') keys.delete(deed)
    return reply.ok
  }

  /** Asks for one packet of all rows of a batch that stand elsewhere. */
  async function ask(number: string): Promise<boolean> {
    const asked = await once(`ask ${number}`, (api, key) => api.askMoves(key, number))
    await refresh()
    return asked
  }

  return {
    moves,
    problem,
    busy,
    refresh,
    ask,
    undo: (number: string) => once(`undo ${number}`, (api, key) => api.undo(key, number)),
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
