import { plural, sayNumber } from '../format.ts'

const these = (count: number) =>
  plural('en-US', count, { one: 'this account', other: `these ${sayNumber('en-US', count)} accounts` })

/** The ready message to the system administrator (A28): asking for access to accounts that did not go in. */
export const access = {
  subject: (number: string) => `Access to accounts, request ${number}`,
  lead: (count: number, { id, name, number }: { id: string; name: string; number: string }) =>
    `I tried to add ${these(count)} to the enterprise ID ${id} (${name}), request ${number}.`,
  elsewhere: (count: number) =>
    `Assigned to another enterprise ID already (${sayNumber('en-US', count)}). Can you give me access to them there?`,
  unknown: (count: number) =>
    `Not known to the account list (${sayNumber('en-US', count)}). Can you see which enterprise ID they belong to?`,
  /** Where a mail program's link would grow too long for all of them. */
  more: (count: number, number: string) => `and ${sayNumber('en-US', count)} more, listed in request ${number}`,
  thanks: 'Thank you.',
}
