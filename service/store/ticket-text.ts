import { searchedText, textsWithin } from '../../shared/search-text.ts'
import { fromJson } from './cast.ts'
import type { Engine } from './dialect.ts'
import type { Reader, Writer } from './transaction.ts'

/**
 * Writes anew what a ticket is found by: its number, its people and enterprise, its answers (names, extensions, numbers,
 * addresses), what was said, and apart from it the notes, which only staff find.
 */
export async function indexTicket(trx: Writer, engine: Engine, number: number): Promise<void> {
  const row = await trx
    .selectFrom('ticket')
    .leftJoin('enterprise', 'enterprise.id', 'ticket.enterprise_id')
    .leftJoin('person', 'person.id', 'ticket.person_id')
    .leftJoin('seat_request', 'seat_request.number', 'ticket.number')
    .select(['ticket.enterprise_id', 'enterprise.name as enterprise_name', 'enterprise.custom_name', 'ticket.subject'])
    .select(['person.name as person_name', 'person.email', 'ticket.caller', 'seat_request.content'])
    .where('ticket.number', '=', number)
    .executeTakeFirstOrThrow()
  const said = await saidIn(trx, number)
  await engine.putText(trx, {
    number,
    place: row.enterprise_id ?? '',
    open: searchedText([
      `TK-${number}`,
      row.subject,
      ...[row.enterprise_name, row.custom_name, row.enterprise_id, row.person_name, row.email].map(text => text ?? ''),
      ...(row.caller === null ? [] : textsWithin(fromJson(row.caller))),
      ...(row.content === null ? [] : textsWithin(fromJson(row.content))),
      ...said.filter(({ kind }) => kind !== 'note').map(({ text }) => text),
    ]),
    inner: searchedText(said.filter(({ kind }) => kind === 'note').map(({ text }) => text)),
  })
}

async function saidIn(db: Reader, number: number) {
  return db
    .selectFrom('reply')
    .select(['kind', 'text'])
    .where('ticket_number', '=', number)
    .orderBy('said_at')
    .orderBy('id')
    .execute()
}
