import type { KnownExtension, ListedExtension } from '../../shared/extension.ts'
import { ticketNumber } from '../../shared/id.ts'
import type { Reader, Writer } from './transaction.ts'

const PART = 1_000

/** The remembered extensions of an enterprise, by number; without those that came with the request `but`. */
export async function extensionsOf(
  db: Reader,
  enterpriseId: string,
  but: number | null = null,
): Promise<ListedExtension[]> {
  let query = db
    .selectFrom('extension')
    .select(['number', 'name', 'ticket_number'])
    .where('enterprise_id', '=', enterpriseId)
    .orderBy('number')
  if (but !== null) query = query.where(eb => eb.or([eb('ticket_number', 'is', null), eb('ticket_number', '!=', but)]))
  const rows = await query.execute()
  return rows.map(({ number, name, ticket_number }) => ({
    number,
    name,
    request: ticket_number === null ? null : ticketNumber(ticket_number),
  }))
}

/** Makes this the imported list of an enterprise; what filed requests brought stays. */
export async function replaceExtensions(
  trx: Writer,
  enterpriseId: string,
  list: readonly KnownExtension[],
): Promise<void> {
  await trx
    .deleteFrom('extension')
    .where('enterprise_id', '=', enterpriseId)
    .where('ticket_number', 'is', null)
    .execute()
  await put(trx, enterpriseId, list, null)
}

/** These are the extensions that a request brings; what is known otherwise is left alone. */
export async function replaceTicketExtensions(
  trx: Writer,
  { number, enterpriseId }: { number: number; enterpriseId: string },
  list: readonly KnownExtension[],
): Promise<void> {
  await trx.deleteFrom('extension').where('ticket_number', '=', number).execute()
  await put(trx, enterpriseId, list, number)
}

async function put(
  trx: Writer,
  enterpriseId: string,
  list: readonly KnownExtension[],
  ticketNumber: number | null,
): Promise<void> {
  for (let at = 0; at < list.length; at += PART) {
    const values = list.slice(at, at + PART).map(({ number, name }) => ({
      enterprise_id: enterpriseId,
      number,
      name,
      ticket_number: ticketNumber,
    }))
    await trx
      .insertInto('extension')
      .values(values)
      .onConflict(clash => clash.doNothing())
      .execute()
  }
}
