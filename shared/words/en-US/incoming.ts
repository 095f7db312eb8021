import type { IncomingView, MailDeed } from '../../held-mail.ts'
import type { IncomingReason } from '../../incoming.ts'
import { plural, sayNumber } from '../format.ts'

const howMany = (count: number) =>
  plural('en-US', count, { one: '1 mail', other: `${sayNumber('en-US', count)} mails` })

/** Mail that came in, and what people decide about it. */
export const incoming = {
  title: 'Incoming mail',
  views: {
    decide: 'To decide',
    filed: 'In a request',
    ignored: 'Set aside',
    all: 'All',
  } as Readonly<Record<IncomingView, string>>,
  show: 'Show',
  columns: { size: 'Size', subject: 'Subject', reason: 'Why', from: 'From', when: 'Came' },
  noSubject: '(no subject)',
  noSender: 'no sender',
  /** Of a mail that was not looked at yet. */
  looking: 'Being looked at',
  /** In a list, after the sign. */
  reasons: {
    answered: 'Answer, in its request',
    opened: 'Became a request',
    'opened-outside': 'Request from outside',
    suspect: 'Sender looks forged',
    encrypted: 'Encrypted',
    'auto-reply': 'Automatic answer',
    bounce: 'Came back',
    loop: 'Sent by ourselves',
    duplicate: 'Came twice',
    forged: 'Forged thread',
    'not-theirs': 'Not their request',
    closed: 'Request is closed',
    stranger: 'Unknown sender',
    'enterprise-unclear': 'Enterprise unclear',
    'too-many': 'Too many at once',
    empty: 'Says nothing',
    'too-large': 'Too large',
    unreadable: 'Cannot be read',
    failed: 'Could not be filed',
    'put-in': 'Put into a request',
    made: 'Made a request',
    'set-aside': 'Set aside',
  } as Readonly<Record<IncomingReason, string>>,
  /** The same as a sentence, for who decides. */
  why: {
    answered: 'It answers a mail of ours and its sender may see the request, so it went in by itself.',
    'opened-outside':
      'It became a request of no enterprise yet: somebody outside wrote it, or somebody of several enterprises.',
    suspect: 'The mail server that took it says that its sender is not proved.',
    encrypted: 'It is encrypted, so nobody but its reader’s own mail program can read it.',
    opened: 'A known customer wrote a new mail, so it became a request by itself.',
    'auto-reply': 'A machine wrote it, such as an absence note or a list. Nobody is answered.',
    bounce: 'A mail server says that a mail of ours did not arrive. That mail is shown as failed.',
    loop: 'It comes from our own address. Nobody is answered, so that no two machines go on for ever.',
    duplicate: 'The same mail came before by another way.',
    forged: 'It says that it answers a request, but the mark in it is not ours. Somebody may have made it up.',
    'not-theirs':
      'It answers a mail of ours, but its sender is nobody who may see that request. The mail may have been passed on.',
    closed: 'The request that it answers cannot be answered any more.',
    stranger: 'It names no sender who could be written to.',
    'enterprise-unclear':
      'The sender is known, but not for which enterprise they write: one of the provider’s own people, for example.',
    'too-many':
      'More mails came in an hour than go in by themselves: from this address, into this request, or from outside in all. Two machines may be writing to each other.',
    empty: 'It has neither words nor files.',
    'too-large': 'It is larger than 10 MB. Only its beginning is kept here; the whole lies where it came in.',
    unreadable: 'It is put together so that it could not be read within bounds.',
    failed: 'Something went wrong while it was being filed.',
    'put-in': 'A person put it into a request.',
    made: 'A person made a request of it.',
    'set-aside': 'A person set it aside.',
  } as Readonly<Record<IncomingReason, string>>,
  saidLast: 'What went wrong:',
  decidedBy: (name: string, when: string) => `${name}, ${when}`,
  because: (reason: string) => `Reason: ${reason}`,
  /** The ticket that it is in, or says that it belongs to. */
  inTicket: 'Request',
  /** Beside the navigation and above the outbox. */
  waits: (held: number, broken: number) =>
    broken > 0
      ? `${howMany(held)} to decide on, ${sayNumber('en-US', broken)} that cannot be read`
      : `${howMany(held)} to decide on`,
  waitsSince: (when: string) => `The oldest came ${when}.`,
  openQueue: 'Open incoming mail',
  empty: { decide: 'Nothing waits', filed: 'No mail here', ignored: 'No mail here', all: 'No mail here' } as Readonly<
    Record<IncomingView, string>
  >,
  emptyNext: {
    decide: 'Mail that nobody could place for certain shows up here.',
    filed: 'Mail that became an answer or a request shows up here.',
    ignored: 'Automatic answers, mail that came back and what people set aside show up here.',
    all: 'Mail shows up here as soon as it comes in.',
  } as Readonly<Record<IncomingView, string>>,
  absent: 'No such mail',
  absentNext: 'It may be a link to another service. Look in the list.',
  loading: 'The mail is being read',
  choose: (subject: string) => `Choose ${subject}`,
  // One mail
  unproved: 'Anybody can type any sender. Read it before you decide.',
  from: 'From',
  came: 'Came',
  size: 'Size',
  sender: 'Known as',
  senderNobody: 'nobody here',
  text: 'What it says',
  noText: 'It has no words.',
  whole: 'All of it, with what it quotes',
  headers: 'Headers',
  beginning: 'How it begins',
  files: 'Files',
  noFiles: 'No file came with it.',
  leftOut: (count: number) =>
    plural('en-US', count, {
      one: '1 file is too large or one too many, and is left out. The mail as it came has it.',
      other: `${sayNumber('en-US', count)} files are too large or too many, and are left out. The mail as it came has them.`,
    }),
  raw: 'Download the mail as it came',
  notKept: 'The mail as it came is not kept any more; what was said is in its request.',
  forOthers: 'What it says is for support to read.',
  // Deeds
  deeds: 'Decide',
  look: 'Look again',
  putIn: 'Put into a request',
  make: 'Make a request',
  aside: 'Set aside',
  cancel: 'Cancel',
  number: 'Request number',
  numberHint: 'Such as TK-4107. It goes in as an answer, with the sender’s name and its files.',
  numberMissing: 'Type the number of a request first.',
  reason: 'Why it is set aside',
  reasonHint: 'For whoever looks later. The mail stays, and can still be put into a request.',
  reasonMissing: 'Say why first.',
  requester: 'For whom',
  requesterSender: (name: string) => `${name}, as somebody who never signs in`,
  chosen: (count: number) => `${howMany(count)} chosen`,
  done: {
    look: (count: number) => `${howMany(count)} will be looked at again.`,
    aside: (count: number) => `${howMany(count)} set aside.`,
    'put-in': (count: number) => `${howMany(count)} put into the request.`,
  } as Readonly<Record<MailDeed['deed'], (count: number) => string>>,
  refused: (count: number) => `${howMany(count)} stayed as they are:`,
  faults: {
    'mail.unknown': 'there is no such mail any more',
    'mail.settled': 'somebody decided on it first',
    'version.stale': 'it changed since you saw it',
    'ticket.unknown': 'there is no request with this number',
    'ticket.state': 'this request cannot be answered any more; make a new one',
    'mail.empty': 'it has no words, no subject and no files',
    'attachment.too-large': 'it cannot be read and is too large to be a file of a request',
  } as Readonly<Record<string, string>>,
  otherFault: (code: string) => `it was refused (${code})`,
  /** In a conversation, of an answer that somebody put in. */
  putInBy: (name: string) => `by e-mail, put in by ${name}`,
}
