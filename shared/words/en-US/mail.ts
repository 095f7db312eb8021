import type { Batch } from '../../batch.ts'
import { sayList } from '../format.ts'
import { batch as batchWords } from './batch.ts'

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
  },
  sentBy: 'Sent by Sidecheck. Replies to this address are not read yet.',
}

/** What the mail about a batch says. */
export type BatchMail = Pick<Batch, 'number' | 'enterprise' | 'counts'> & { rows: number }
