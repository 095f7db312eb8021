import type { MailState } from '../../mail.ts'
import { plural, sayNumber } from '../format.ts'
import { ticketMail } from './ticket-mail.ts'

const howMany = (count: number) =>
  plural('en-US', count, { one: '1 mail', other: `${sayNumber('en-US', count)} mails` })

/** What became of mails: the operator's page and command, and the line beside a ticket. */
export const mails = {
  title: 'Outgoing mail',
  lead: 'Mail goes out by itself, and is tried again for days where the mail server does not take it. Nothing waits for it.',
  states: { waiting: 'Pending', failed: 'Failed', sent: 'Sent' } as Readonly<Record<MailState, string>>,
  /** Which mails are listed. */
  show: 'Show',
  all: 'All',
  waiting: (count: number) => `${howMany(count)} pending`,
  failed: (count: number) => `${howMany(count)} failed`,
  nothingWaits: 'Every mail is out.',
  /** `when` is a moment in words. */
  oldest: (when: string) => `the oldest since ${when}`,
  columns: { state: 'State', to: 'To', subject: 'Subject', made: 'Written', tries: 'Tries' },
  /** To whom a mail went is not kept once it is out. */
  gone: 'not kept',
  again: 'Send again',
  againAll: 'Send all again now',
  willGo: (count: number) => `${howMany(count)} will be sent again now.`,
  noneToSend: 'There was nothing to send again: what is pending is on its way, and what came back is not kept.',
  nextTry: (when: string) => `next try ${when}`,
  tries: (count: number) =>
    plural('en-US', count, { one: 'tried once', other: `tried ${sayNumber('en-US', count)} times` }),
  empty: 'No mails here',
  emptyNext: 'Mails that are written show up here with what became of them.',
  /** Beside a ticket. */
  ofTicket: 'E-mail',
  news: ticketMail.news,
  to: (news: string, name: string) => `${news} to ${name}`,
  command: {
    usage: `Usage: mail list [--state waiting|failed|sent] [--json]   what became of mails, the newest first
       mail again ID… | --all                        sends mails again that failed or wait for another try
       mail received [--json]                        what came in, and what became of it
       mail look ID… | --all                         looks again at mails that are held or could not be read; --all at the latter
       mail receive < MAIL                           keeps one mail, for a mail server that hands them to a command`,
    incoming: (held: number, broken: number) =>
      `${howMany(held)} held for a person, ${howMany(broken)} could not be read`,
    looksAgain: (count: number) => `${howMany(count)} will be looked at again.`,
    queue: (waiting: number, failed: number) => `${howMany(waiting)} pending, ${howMany(failed)} failed`,
  },
}
