import type { Reply } from '../../shared/desk-ticket.ts'
import { type SeatContent, seatName } from '../../shared/seat.ts'
import { wordsFor } from '../../shared/words/all.ts'
import type { Words } from '../../shared/words/catalogue.ts'
import type { Mail, MailPart, MailReader } from './compose.ts'
import { answering, checklistParts, type MailedTold } from './mailed.ts'
import { layOutTicket } from './ticket.ts'

/** What a mail of a conversation is about. filed, reply, question, closed: to the requester; arrived, answer: to support. */
export type TalkNews = 'filed' | 'reply' | 'question' | 'closed' | 'arrived' | 'answer'

export interface TalkTold {
  ticket: {
    number: string
    subject: string
    enterprise: { id: string; name: string } | null
    caller: { email: string } | null
    takenBy: { name: string } | null
  }
  /** Who said or did it. */
  by: string
  news: TalkNews
  replies: readonly Pick<Reply, 'text' | 'item'>[]
  /** The ticket on the desk. */
  link: string
  /** The seats, where the ticket is a request for some. */
  content: Pick<SeatContent, 'seats'> | null
  /** The ticket that it goes on in. */
  into: string | null
  /** It came by mail: which mail this answers, and where its checklist can be completed. */
  mailed: Pick<MailedTold, 'answers' | 'checklist'> | null
  /** Whether anybody reads what is answered to our mails. */
  readsAnswers: boolean
}

/** A mail of a conversation, with what was said in it: to the requester in words alone, never with an internal note. */
export function composeTalk(reader: MailReader, told: TalkTold): Mail {
  const words = wordsFor(reader.locale)
  const { mail, outside, talk, ticket: say } = words
  const { ticket, by, news, replies, link, content, into, mailed, readsAnswers } = told
  const about = ticket.subject || talk.seats
  const subject = talk.mail[news](ticket.number, about)
  const parts: MailPart[] = replies.map(({ text, item }) => ({
    text: item ? talk.mail.asks(itemName(item, content, words), text) : talk.mail.says(by, text),
  }))
  const ours = news === 'arrived' || news === 'answer'
  // Who does not sign in has nothing behind the link.
  const isReached = ticket.caller === null || ticket.caller.email !== reader.email
  const { enterprise, caller } = ticket
  const whose = enterprise ? `${enterprise.name} (${enterprise.id})` : outside.mail.unknown(caller?.email ?? '')
  const laidOut = layOutTicket(reader, { number: ticket.number, news }, subject, [
    ...(news === 'filed' && ticket.takenBy ? [{ text: talk.mail.taken(ticket.takenBy.name) }] : []),
    ...(ours ? [{ text: whose }] : []),
    ...parts,
    ...(into === null ? [] : [{ text: talk.mail.goesOn(into) }]),
    ...(news === 'closed' && into === null ? [{ text: notSolvedIn(words, { isReached, readsAnswers }) }] : []),
    ...(ours ? [] : [{ text: say.mail.quote(ticket.number) }]),
    ...(isReached || ours ? [{ link, text: ours ? talk.mail.work : talk.mail.open }] : []),
    ...(mailed ? checklistParts(reader, mailed.checklist) : []),
    { text: mail.sentBy },
  ])
  return { ...laidOut, ...(mailed ? answering(mailed.answers) : {}) }
}

/** What to do where it is not solved: on the desk, by an answer, or by a call where answers are not read. */
function notSolvedIn(
  { outside, talk }: Words,
  { isReached, readsAnswers }: { isReached: boolean; readsAnswers: boolean },
): string {
  if (isReached) return talk.mail.notSolved
  return readsAnswers ? outside.mail.notSolved : outside.mail.notSolvedCall
}

function itemName(
  { seat, question }: NonNullable<Reply['item']>,
  content: TalkTold['content'],
  { seatQuestion, talk }: Words,
): string {
  const found = content?.seats.find(({ id }) => id === seat)
  const whose = found ? (seatName(found) ?? talk.request) : talk.request
  return `${whose}, ${seatQuestion[question].name}`
}
