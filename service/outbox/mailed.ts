import { wordsFor } from '../../shared/words/all.ts'
import { layOut, type Mail, type MailPart, type MailReader } from './compose.ts'

/** What a mail that became a ticket is answered with. */
export interface MailedTold {
  number: string
  /** The Message-ID of the mail that is answered, as it came. */
  answers: string
  /** Where its checklist can be completed. */
  checklist: string
}

/**
 * The confirmation to an address that nobody checked (B4). Not one word of it is the sender's, name and subject
 * neither: who writes in somebody else's name must not have us carry their message.
 */
export function composeMailed(reader: MailReader, { number, answers, checklist }: MailedTold): Mail {
  const { mail, outside, ticket } = wordsFor(reader.locale)
  return {
    ...layOut(reader, outside.mail.subject(number), [
      { text: outside.mail.received },
      { text: ticket.mail.quote(number) },
      ...checklistParts(reader, checklist),
      { text: outside.mail.notYou },
      { text: mail.sentBy },
    ]),
    ticket: { number, news: 'filed' },
    ...answering(answers),
  }
}

/** The way to the checklist (B51). */
export function checklistParts({ locale }: Pick<MailReader, 'locale'>, link: string): MailPart[] {
  const { outside } = wordsFor(locale)
  return [{ text: outside.mail.checklist }, { link, text: outside.mail.complete }]
}

/** An id that is one, and so may stand in a header of ours. */
const MESSAGE_ID = /^<[\w.!#$%&'*+/=?^`{|}~-]{1,200}@[\w.[\]:-]{1,200}>$/

/** A mail that answers somebody's own: their mail program shows both together. */
export function answering(messageId: string): Pick<Mail, 'answers'> {
  return MESSAGE_ID.test(messageId) ? { answers: messageId } : {}
}
