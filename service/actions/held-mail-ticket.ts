import type { Caller } from '../../shared/desk-ticket.ts'
import { Fault } from '../../shared/fault.ts'
import type { MailFiling } from '../../shared/held-mail.ts'
import type { IncomingMail } from '../../shared/incoming.ts'
import { ADDRESS, type Person } from '../../shared/person.ts'
import { tellIncoming } from '../store/held-mail.ts'
import type { Attempt } from '../store/idempotency.ts'
import { numberOf } from '../store/ticket.ts'
import type { Reader } from '../store/transaction.ts'
import { type Answered, answerOnce } from './answer.ts'
import { fileFor, showTicket } from './desk-ticket.ts'
import { demand, type MailDesk } from './held-mail.ts'
import { contentOf } from './held-mail-content.ts'
import { type SeenMail, seenMail, senderIn, settle } from './held-mail-deed.ts'
import { attachMailed } from './mail-file.ts'
import { type Requester, requesterOf } from './phone.ts'

/**
 * Makes a ticket of a mail, for one of the enterprise's people or for its sender as somebody who never signs in: with its
 * words and files, confirmed by mail like any other (B4). Answers 201 with the ticket.
 */
export async function fileMail(
  desk: MailDesk,
  person: Person,
  { seen, filing }: { seen: SeenMail; filing: MailFiling },
  call: Attempt,
): Promise<Answered> {
  demand(person, 'mail.decide')
  const { context } = desk
  const { text, files } = await contentOf(desk, seen.id)
  return answerOnce(context, call, 201, async (trx, now) => {
    const mail = await seenMail(trx, seen, 'put-in')
    const from = senderIn(mail)
    const requester = await requesterIn(trx, person, mail, filing)
    const filed = { ...filing, text }
    const ticket = await fileFor(trx, context, {
      person,
      requester,
      filing: filed,
      from,
      detail: { mail: mail.id },
      now,
    })
    const number = numberOf(ticket.number)
    await attachMailed(trx, context, { number, files, by: { personId: person.id }, now })
    const decision = {
      state: 'filed' as const,
      reason: 'made' as const,
      personId: person.id,
      ticket: number,
      note: null,
    }
    await settle(trx, seen, decision, now)
    await tellIncoming(trx, now)
    return showTicket(trx, person, ticket.number, now)
  })
}

/** For whom it is. Nobody took it on the phone. Raises ticket.requester-unknown for a sender that the mail does not name. */
async function requesterIn(
  db: Reader,
  person: Person,
  { from }: Pick<IncomingMail, 'from'>,
  { enterpriseId, requester }: MailFiling,
): Promise<Requester> {
  if ('personId' in requester) {
    const found = await requesterOf(db, person, { enterpriseId, phone: requester })
    return { ...found, takenById: null }
  }
  if (!from) throw new Fault('ticket.requester-unknown')
  // What is no address cannot be written to: as good as none left.
  const email = ADDRESS.test(from.address) ? from.address : ''
  const caller: Caller = { name: from.name || from.address.slice(0, 120), phone: '', email, locale: requester.locale }
  return { person, takenById: null, caller }
}
