import type { Batch } from '../../batch.ts'
import type { MoveSummary } from '../../move.ts'
import { plural, sayList, sayNumber } from '../format.ts'
import { batch as batchWords } from './batch.ts'
import { move as moveWords } from './move.ts'

/** The mails the service sends. Plain sentences; compose.ts makes text and HTML of them. */
export const mail = {
  signIn: {
    subject: 'Sign in to Sidecheck',
    lead: 'Open this link on the computer you want to sign in on, and press the button there.',
    button: 'Sign in',
    code: (code: string) => `Or type this code on the sign-in page: ${code}`,
    expires: (minutes: number) => `Link and code work once, for ${minutes} minutes.`,
    notYou: 'If you did not ask for this, leave it; nobody can sign in with it but you.',
  },
  invitation: {
    subject: 'You are invited to Sidecheck',
    lead: (inviter: string) => `${inviter} invites you to Sidecheck, where account lists are checked and sent.`,
    enterprises: (names: readonly string[]) => `You will act for ${sayList('en-US', names)}.`,
    button: 'Accept and sign in',
    expires: (days: number) =>
      `The link works once, for ${days} days, and opens a page with a button. Later you sign in with your address.`,
    notYou: 'If you do not know what this is about, leave it; nothing happens until you press the button.',
  },
  batch: {
    subject: ({ number, counts, rows }: BatchMail) =>
      `${number}: ${batchWords.result(counts.assigned + counts.unconfirmed, counts.here, rows)}`,
    lead: ({ enterprise }: BatchMail) => `To ${enterprise.name} (${enterprise.id}).`,
    button: 'See every row',
    quote: ({ number }: BatchMail) => `The number to quote is ${number}.`,
    /** `count` of its rows stand elsewhere; a representative has been asked in this move. */
    asked: (move: string, count: number) =>
      `A representative has been asked to move ${plural('en-US', count, { one: '1 account', other: `${sayNumber('en-US', count)} accounts` })} (${move}).`,
  },
  undo: {
    subject: ({ number }: UndoMail) => `${number} was undone`,
    lead: ({ by, released, enterprise }: UndoMail) =>
      `${by} undid this request: ${plural('en-US', released, { one: '1 account was', other: `${sayNumber('en-US', released)} accounts were` })} taken out of ${enterprise} again.`,
    gone: (count: number) =>
      plural('en-US', count, {
        one: '1 account had left by then and was not touched.',
        other: `${sayNumber('en-US', count)} accounts had left by then and were not touched.`,
      }),
  },
  move: {
    subject: ({ number, there, waiting, rows }: MoveMail) => `${number}: ${moveWords.result(there, waiting, rows)}`,
    lead: ({ to, batch }: MoveMail) =>
      batch === null ? `To ${to.name} (${to.id}).` : `To ${to.name} (${to.id}), from request ${batch}.`,
  },
  /** To representatives, about a packet that waits for one of them. */
  moveAsk: {
    subject: ({ number, rows, to }: MoveAskMail) => `${number}: ${moveWords.to(rows, to.name)} to decide`,
    lead: ({ by, rows, to, batch }: MoveAskMail) =>
      `${by} asks to move ${plural('en-US', rows, { one: '1 account', other: `${sayNumber('en-US', rows)} accounts` })} to ${to.name} (${to.id}), from request ${batch}.`,
    button: 'Approve or decline',
  },
  release: {
    subject: ({ batch, accounts }: ReleaseMail) =>
      `${batch}: ${plural('en-US', accounts.length, { one: '1 account', other: `${sayNumber('en-US', accounts.length)} accounts` })} taken out again`,
    lead: ({ by, enterprise }: ReleaseMail) =>
      `${by} could not confirm these numbers and took them out of ${enterprise}:`,
  },
  /** Stands above a link's address, where a mail is plain text. */
  above: (button: string) => `${button}:`,
  count: (name: string, count: number) => `${name}: ${sayNumber('en-US', count)}`,
  sentBy: 'Sent by Sidecheck.',
  /** Where answers are read: stands above the mail, and what comes after it in an answer is left out. */
  answerAbove: '##- Answer above this line -##',
  notRead: 'Answers to this address are not read.',
}

/** What the mail about a batch says. */
export type BatchMail = Pick<Batch, 'number' | 'enterprise' | 'counts'> & { rows: number }

/** What the mail about an undone batch says. */
export type UndoMail = Pick<Batch, 'number'> & { by: string; released: number; enterprise: string }

/** What the mail about a move says: how many accounts it held, are in the enterprise, and wait. */
export type MoveMail = Pick<MoveSummary, 'number' | 'to' | 'batch'> & { rows: number; there: number; waiting: number }

/** What the mail to representatives about a new packet says. */
export type MoveAskMail = Pick<MoveSummary, 'number' | 'to'> & { batch: string; rows: number; by: string }

/** What the mail about accounts says that were not confirmed and taken out. */
export type ReleaseMail = { batch: string; by: string; enterprise: string; accounts: readonly string[]; reason: string }
