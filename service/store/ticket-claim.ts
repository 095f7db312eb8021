import { ticketNumber } from '../../shared/id.ts'
import type { OpenClaim } from '../../shared/seat-claim.ts'
import { OPEN_STATES } from '../../shared/ticket.ts'
import type { Reader, Writer } from './transaction.ts'

/** Rows in one statement: SQLite takes so many values, and 200 seats may claim thousands. */
const PART = 1_000

export type NewClaim = Pick<OpenClaim, 'kind' | 'value' | 'name'>

/** These are all the claims of a ticket from now on. */
export async function replaceClaims(
  trx: Writer,
  { number, enterpriseId }: { number: number; enterpriseId: string },
  claims: readonly NewClaim[],
): Promise<void> {
  await trx.deleteFrom('ticket_claim').where('ticket_number', '=', number).execute()
  for (let at = 0; at < claims.length; at += PART) {
    const values = claims.slice(at, at + PART).map(claim => ({
      ...claim,
      ticket_number: number,
      enterprise_id: enterpriseId,
    }))
    await trx.insertInto('ticket_claim').values(values).execute()
  }
}

/** Which of these values open requests of an enterprise claim, the newest request first; `but` is left out. */
export async function openTicketClaims(
  db: Reader,
  { enterpriseId, values, but }: { enterpriseId: string; values: readonly string[]; but: number | null },
): Promise<OpenClaim[]> {
  const found: OpenClaim[] = []
  for (let at = 0; at < values.length; at += PART) {
    const rows = await openClaims(db, enterpriseId)
      .where('ticket_claim.value', 'in', values.slice(at, at + PART))
      .where('ticket.number', '!=', but ?? 0)
      .execute()
    found.push(...rows.map(toClaim))
  }
  return found
}

/** Everything that open requests of an enterprise claim, the newest request first, up to `most`. */
export async function allOpenClaims(db: Reader, enterpriseId: string, most: number): Promise<OpenClaim[]> {
  return (await openClaims(db, enterpriseId).limit(most).execute()).map(toClaim)
}

function openClaims(db: Reader, enterpriseId: string) {
  return db
    .selectFrom('ticket_claim')
    .innerJoin('ticket', 'ticket.number', 'ticket_claim.ticket_number')
    .innerJoin('person', 'person.id', 'ticket.person_id')
    .select(['ticket_claim.kind', 'ticket_claim.value', 'ticket_claim.name', 'ticket.number', 'ticket.sent_at'])
    .select(['person.id as person_id', 'person.name as person_name'])
    .where('ticket_claim.enterprise_id', '=', enterpriseId)
    .where('ticket.state', 'in', OPEN_STATES)
    .orderBy('ticket.number', 'desc')
}

type ClaimRow = Awaited<ReturnType<ReturnType<typeof openClaims>['execute']>>[number]

function toClaim({ kind, value, name, number, sent_at, person_id, person_name }: ClaimRow): OpenClaim {
  const sentBy = { id: person_id, name: person_name }
  return { kind, value, name, number: ticketNumber(number), sentBy, sentAt: sent_at }
}
