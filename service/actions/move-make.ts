import type { Check } from '../../shared/check.ts'
import type { Enterprise } from '../../shared/enterprise.ts'
import { Fault } from '../../shared/fault.ts'
import { moveNumber } from '../../shared/id.ts'
import { countMoveRows, type MovePreview, type MoveRow, moveState } from '../../shared/move.ts'
import type { Person } from '../../shared/person.ts'
import { decideMoves, type MoveGround } from '../../shared/relocation.ts'
import { mayDo } from '../../shared/role.ts'
import { detailedPlacesOf } from '../store/assignment.ts'
import { insertAudit } from '../store/audit.ts'
import { toInstant } from '../store/cast.ts'
import { nextNumber } from '../store/counter.ts'
import { insertEvents } from '../store/event.ts'
import type { Attempt } from '../store/idempotency.ts'
import { insertMove, insertMoveRows } from '../store/move.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { type Answered, answerOnce } from './answer.ts'
import type { Context } from './context.ts'
import { directoryOn, enterpriseOf, readyAccounts } from './ground.ts'
import { seenMove } from './move.ts'
import { relocate, relocationEvents } from './relocate.ts'

/** Accounts that a representative moves at once (A4), re-checked by the service's own rules. */
export interface Relocating {
  to: string
  check: Pick<Check, 'rows' | 'findings'>
  reason: string
}

/** Says what a representative's move would do. Writes nothing but an audit entry. */
export async function previewMove(context: Context, person: Person, wanted: Relocating): Promise<MovePreview> {
  demandMaker(person, wanted)
  const { store, clock, newId } = context
  return store.write(async trx => {
    const enterprise = await enterpriseOf(trx, person, wanted.to)
    const detail = { enterprise: enterprise.id, rows: wanted.check.rows.length }
    const entry = { id: newId(), personId: person.id, deed: 'move.preview', subject: person.id, detail }
    await insertAudit(trx, entry, clock())
    const rows = decideMoves(wanted.check, await readGround(trx, wanted, enterprise))
    const counts = countMoveRows(rows)
    const to = { id: enterprise.id, name: enterprise.name }
    return { to, state: moveState(counts), counts, rows: rows.map(row => ({ ...row, decided: null })) }
  })
}

/** Moves accounts at once, in ONE transaction; rows that cannot move say why. Answers 201 with the move. */
export async function makeMove(context: Context, person: Person, wanted: Relocating, call: Attempt): Promise<Answered> {
  demandMaker(person, wanted)
  return answerOnce(context, call, 201, async (trx, now) => {
    const enterprise = await enterpriseOf(trx, person, wanted.to)
    const deedId = context.newId()
    const rows = await settle(trx, context, { wanted, enterprise, deedId, now })
    const number = await nextNumber(trx, 'move')
    await store(trx, { number, rows, wanted, enterprise, person, now })
    const subject = moveNumber(number)
    const moved = rows.filter(({ state }) => state === 'moved').length
    const detail = { enterprise: enterprise.id, moved, rows: rows.length }
    await insertAudit(trx, { id: deedId, personId: person.id, deed: 'move.make', subject, detail }, now)
    await insertEvents(trx, relocationEvents({ number: subject, to: enterprise.id }, rows), now)
    return seenMove(trx, person, subject)
  })
}

function demandMaker(person: Person, { reason }: Relocating): void {
  if (!mayDo(person.role, 'move.make')) throw new Fault('auth.forbidden')
  if (reason.trim() === '') throw new Fault('move.reason-needed')
}

async function readGround(db: Reader, { check }: Relocating, enterprise: Enterprise): Promise<MoveGround> {
  const accounts = readyAccounts(check)
  return { enterprise, directory: await directoryOn(db, accounts), places: await detailedPlacesOf(db, accounts) }
}

type Row = Omit<MoveRow, 'decided'>

/** Decides and moves until both agree; a round is lost only to somebody who moves the same at this very moment. */
async function settle(
  trx: Writer,
  context: Context,
  deed: { wanted: Relocating; enterprise: Enterprise; deedId: string; now: number },
): Promise<Row[]> {
  for (let round = 0; round < ROUNDS; round++) {
    const ground = await readGround(trx, deed.wanted, deed.enterprise)
    const rows = decideMoves(deed.wanted.check, ground)
    const moving = rows.filter(({ state }) => state === 'moved')
    if (await relocate(trx, context, { rows: moving, ground, deedId: deed.deedId, now: deed.now })) return rows
  }
  throw new Fault('service.busy')
}

const ROUNDS = 5

async function store(
  trx: Writer,
  made: {
    number: number
    rows: readonly Row[]
    wanted: Relocating
    enterprise: Enterprise
    person: Person
    now: number
  },
): Promise<void> {
  const { number, rows, wanted, enterprise, person, now } = made
  const at = toInstant(now)
  const counts = countMoveRows(rows)
  await insertMove(trx, {
    number,
    enterpriseId: enterprise.id,
    state: moveState(counts),
    personId: person.id,
    askedAt: at,
    batchNumber: null,
    reason: wanted.reason.trim(),
    decidedAt: at,
    counts,
  })
  const decided = { by: { id: person.id, name: person.name }, at, reason: null }
  const stored = rows.map((row, position) => ({
    ...row,
    position,
    from: row.state === 'moved' ? row.from : null,
    decided,
  }))
  await insertMoveRows(trx, { number, enterpriseId: enterprise.id }, stored)
}
