import { signal } from '@preact/signals'
import { MOVE_ROW_STATES, type Move, type MoveAnswer, type MoveRow, type MoveRowState } from '../../shared/move.ts'
import type { Person } from '../../shared/person.ts'
import { mayDo } from '../../shared/role.ts'
import type { Problem, Reply } from '../api.ts'
import type { KnownDb } from '../known-db.ts'
import type { ConnectionModel } from './connection.ts'
import { createDeeds } from './deeds.ts'

export type MoveModel = ReturnType<typeof createMove>

/** The move that is open: read, decided by a representative, or taken back by who asked. */
export function createMove(db: KnownDb, connection: ConnectionModel, onChange: () => Promise<void>) {
  const opened = signal<Move | null>(null)
  /** What a representative writes to who asked, kept until it is sent. */
  const reason = signal('')
  const { problem, busy, once } = createDeeds(connection)
  /** Why the move that is wanted could not be read. */
  const unread = signal<Problem | null>(null)

  async function open(number: string): Promise<void> {
    if (opened.value?.number !== number) {
      opened.value = null
      problem.value = null
      unread.value = null
      reason.value = (await db.get('reason', number)) ?? ''
    }
    await read(number)
  }

  async function read(number: string): Promise<void> {
    const reply = await (await connection.api())?.move(number)
    if (!reply) return
    connection.heed(reply.ok ? null : reply.problem)
    if (reply.ok) opened.value = reply.value
    unread.value = reply.ok ? null : reply.problem
  }

  async function write(number: string, text: string): Promise<void> {
    reason.value = text
    await db.put('reason', text, number)
  }

  /** What came of it is shown; where the move changed meanwhile, it is shown as it stands now, and nothing was done. */
  async function settle(number: string, reply: Reply<Move> | null): Promise<void> {
    if (!reply) return
    if (reply.ok) {
      opened.value = reply.value
      reason.value = ''
      await db.delete('reason', number)
    } else if (reply.problem.kind === 'fault') {
      const why = reply.problem
      await read(number)
      problem.value = why
    }
    await onChange()
  }

  async function decide({ number, version }: Move, answer: MoveAnswer): Promise<void> {
    const deed = JSON.stringify([number, version, answer])
    await settle(number, await once(deed, (api, key) => api.answerMove(key, { number, version }, answer)))
  }

  async function withdraw({ number, version }: Move): Promise<void> {
    const deed = JSON.stringify([number, version])
    await settle(number, await once(deed, (api, key) => api.withdrawMove(key, { number, version })))
  }

  return { opened, reason, problem, unread, busy, open, write, decide, withdraw }
}

/** Rows of one state that were decided in one breath, so that who, when and why stands above them once. */
export interface MoveGroup {
  state: MoveRowState
  decided: MoveRow['decided']
  rows: MoveRow[]
}

/** All rows, by where they stand and what was decided about them. */
export function moveGroups(rows: readonly MoveRow[]): MoveGroup[] {
  const groups = Map.groupBy(rows, ({ state, decided }) => JSON.stringify([state, decided]))
  return [...groups.values()]
    .flatMap(([first, ...rest]) =>
      first ? [{ state: first.state, decided: first.decided, rows: [first, ...rest] }] : [],
    )
    .sort((one, other) => MOVE_ROW_STATES.indexOf(one.state) - MOVE_ROW_STATES.indexOf(other.state))
}

/** Whether this person may decide about rows of it that wait. */
export function mayDecide({ counts }: Move, person: Person): boolean {
  return counts.waiting > 0 && mayDo(person.role, 'move.decide')
}

/** Whether this person may take it back. */
export function mayWithdraw({ counts, askedBy }: Move, person: Person): boolean {
  return counts.waiting > 0 && askedBy.id === person.id && mayDo(person.role, 'move.withdraw')
}
