import { plural, sayNumber } from '../format.ts'

/** Everything sent from here or by colleagues, and what waits to be sent. */
export const request = {
  title: 'Requests',
  accountsTo: (count: number, enterprise: string) =>
    `${plural('en-US', count, { one: '1 account', other: `${sayNumber('en-US', count)} accounts` })} to ${enterprise}`,
  waiting: 'Waiting to be sent',
  sent: 'Sent',
  noNumber: 'No number yet, saved on this computer',
  queued: 'Queued',
  sending: 'Sending',
  notTaken: 'Not taken',
  by: (number: string, name: string) => `${number}, ${name}`,
  askSupport: 'Ask support',
  empty: 'Nothing sent yet',
  emptyMeans: 'What you submit under Accounts is listed here, with its number and what came of it.',
  signedOut: 'Sign in to see what was sent',
  signedOutMeans: 'Your colleagues’ requests are listed here too.',
  refresh: 'Refresh',
  asOf: (when: string) => `As of ${when}`,
  more: 'Show older ones',
  loading: 'Fetching the list …',
  open: (number: string) => `Open ${number}`,
}
