import type { ChecklistPack } from '../../shared/checklist-pack.ts'
import { documentText, seatDocument } from '../../shared/seat-document.ts'
import { documentHtml } from '../../shared/seat-page.ts'
import { askerOf, type SeatRequest } from '../../shared/seat-request.ts'
import { wordsFor } from '../../shared/words/all.ts'
import { sayDate } from '../../shared/words/format.ts'
import { layOut, type Mail, type MailPart, type MailReader } from './compose.ts'

interface Told {
  request: SeatRequest
  /** The request on the desk. */
  link: string
  pack: ChecklistPack
}

export type TicketNews = 'amended' | 'withdrawn' | 'approved' | 'declined'

/** The mail that confirms a seat request: the number in the subject (B4), how to quote it (B5), and all that was asked. */
export function composeFiled(reader: MailReader, { request, pack, link }: Told): Mail {
  const { mail, talk, ticket } = wordsFor(reader.locale)
  const { number, seats, enterprise, route, state, approval, caller, takenBy } = request
  const { phone, options } = pack.contact
  const waits = state === 'approval' && approval !== null
  return layOutTicket(reader, { number, news: 'filed' }, ticket.mail.filed(number, seats.length, enterprise.name), [
    ...(takenBy ? [{ text: talk.mail.taken(takenBy.name) }] : []),
    { text: waits ? ticket.mail.approving(approval.approver.name) : ticket.mail.received },
    { text: ticket.mail.quote(number) },
    ...(route === 'call' && !waits ? [{ text: ticket.mail.call(phone.shown, options.support) }] : []),
    // The desk is behind a sign-in that a caller does not have.
    ...(caller ? [] : [{ link, text: ticket.mail.open }]),
    documentPart(reader, request, pack),
    { text: mail.sentBy },
  ])
}

/** The mail that asks an enterprise's approver, with the bill in front of them. `since`: it reminds of what waits since then. */
export function composeApproval(
  reader: MailReader,
  { request, pack, link, since }: Told & { since: string | null },
): Mail {
  const { mail, seat, ticket } = wordsFor(reader.locale)
  const { number, seats, enterprise } = request
  const { phone, options } = pack.contact
  return layOutTicket(
    reader,
    { number, news: 'approval' },
    ticket.mail.approvalSubject(number, seats.length, enterprise.name),
    [
      ...(since === null ? [] : [{ text: ticket.mail.reminder(sayDate(reader.locale, since.slice(0, 10))) }]),
      { text: ticket.mail.approvalLead(askerOf(request).name) },
      { text: seat.bill.notice(seats.length, phone.shown, options.billing) },
      { link, text: ticket.mail.decide },
      documentPart(reader, request, pack),
      { text: mail.sentBy },
    ],
  )
}

/** The mail to somebody at support about a request that is with them now. What was asked stands behind the link. */
export function composeArrived(reader: MailReader, { request, link }: Omit<Told, 'pack'>): Mail {
  const { mail, seat, ticket } = wordsFor(reader.locale)
  const { number, seats, enterprise, takenBy, completeness, route } = request
  return layOutTicket(reader, { number, news: 'arrived' }, ticket.mail.arrived(number, seats.length, enterprise.name), [
    { text: ticket.mail.arrivedLead(askerOf(request).name, enterprise.name, enterprise.id) },
    ...(takenBy ? [{ text: seat.document.takenBy(takenBy.name) }] : []),
    { text: seat.completeness(completeness.all) },
    ...(route === 'call' ? [{ text: ticket.mail.callComes }] : []),
    { link, text: ticket.mail.work },
    { text: mail.sentBy },
  ])
}

/** The mail about what became of a request. */
export function composeTicketChange(
  reader: MailReader,
  {
    request,
    link,
    news,
    reason,
  }: Omit<Told, 'pack' | 'link'> & { link: string | null; news: TicketNews; reason: string | null },
): Mail {
  const { mail, ticket } = wordsFor(reader.locale)
  return layOutTicket(
    reader,
    { number: request.number, news },
    ticket.mail[news](request.number, request.approval?.approver.name ?? ''),
    [
      { text: ticket.states[request.state] },
      ...(reason === null ? [] : [{ text: ticket.mail.reason(reason) }]),
      ...(link === null ? [] : [{ link, text: ticket.mail.open }]),
      { text: mail.sentBy },
    ],
  )
}

/** A mail of a ticket's thread. */
export function layOutTicket(
  reader: MailReader,
  ticket: NonNullable<Mail['ticket']>,
  subject: string,
  parts: readonly MailPart[],
): Mail {
  return { ...layOut(reader, subject, parts), ticket }
}

/** Everything that was asked, as people read it. */
function documentPart(reader: MailReader, request: SeatRequest, pack: ChecklistPack): { text: string; html: string } {
  const words = wordsFor(reader.locale)
  const document = seatDocument(
    pack,
    request,
    {
      enterprise: request.enterprise.name,
      number: request.number,
      sentBy: askerOf(request),
      takenBy: request.takenBy,
      sentAt: request.sentAt,
      bill: request.bill,
      route: request.route,
      timeZone: 'UTC',
      today: request.sentAt.slice(0, 10),
    },
    words,
  )
  return { text: documentText(document, words), html: documentHtml(document, words) }
}
