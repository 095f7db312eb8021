import { sql } from 'kysely'
import type { LastWord, MailSender } from '../../shared/desk-ticket.ts'
import { ticketNumber } from '../../shared/id.ts'
import { fromJson, type Json } from './cast.ts'
import type { Reader } from './transaction.ts'

/** As much as two lines of a list hold. */
const LETTERS = 160

/** What was said last in each of these tickets, by its number; notes are nobody's last word. */
export async function lastWords(db: Reader, numbers: readonly number[]): Promise<Map<string, LastWord>> {
  if (numbers.length === 0) return new Map()
  const rows = await db
    .selectFrom('reply')
    .leftJoin('person', 'person.id', 'reply.person_id')
    .select(['reply.ticket_number', 'reply.said_at', 'person.id', 'person.name', 'person.role'])
    .select(['reply.by_name', 'reply.mail_from'])
    // A letter more than is shown tells that there is more.
    .select(sql<string>`substr(reply.text, 1, ${sql.lit(LETTERS + 1)})`.as('text'))
    .where('reply.ticket_number', 'in', numbers)
    .where('reply.kind', '!=', 'note')
    .where(eb =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('reply as later')
            .select('later.id')
            .whereRef('later.ticket_number', '=', 'reply.ticket_number')
            .where('later.kind', '!=', 'note')
            .where(then =>
              then(then.refTuple('later.said_at', 'later.id'), '>', then.refTuple('reply.said_at', 'reply.id')),
            ),
        ),
      ),
    )
    .execute()
  return new Map(
    rows.map(({ ticket_number, said_at, id, name, by_name, role, mail_from, text }) => {
      const by = { id: id ?? '', name: name ?? by_name ?? '', role }
      return [ticketNumber(ticket_number), { text: shorten(text), by: mail_from ? writer(mail_from) : by, at: said_at }]
    }),
  )
}

/** Who wrote a mail that somebody of support put in: it is theirs, and not the word of who put it in. */
function writer(from: Json<MailSender>): LastWord['by'] {
  const { name, address } = fromJson(from)
  return { id: '', name: name || address, role: null }
}

function shorten(text: string): string {
  const letters = [...text]
  const line = letters.slice(0, LETTERS).join('').replace(/\s+/g, ' ').trim()
  return letters.length > LETTERS ? `${line} …` : line
}
