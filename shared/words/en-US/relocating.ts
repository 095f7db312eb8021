import { plural, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('en-US', count)
const accounts = (count: number) => plural('en-US', count, { one: '1 account', other: `${say(count)} accounts` })

/** Moving accounts at once (A4): the form, its preview, and the deed. */
export const relocating = {
  title: 'Move accounts',
  lead: 'Takes accounts out of where they stand and puts them into one enterprise, all in one step. Look at the preview first.',
  to: 'To enterprise',
  choose: 'Choose an enterprise',
  inactive: 'not active',
  numbers: 'Account numbers',
  numbersHint: 'One a line, typed or pasted; at most 1,000.',
  file: 'Or take them from a workbook or text file',
  fileRead: (name: string, count: number) => `${name}: ${accounts(count)} taken over.`,
  fileRefused: 'The file could not be read',
  reason: 'Reason',
  reasonHint: 'Kept with the move, for whoever looks at it later.',
  toMissing: 'Choose where the accounts go.',
  numbersMissing: 'Type or paste at least one account number.',
  tooMany: (count: number) => `These are ${accounts(count)}; at most 1,000 move at one time.`,
  reasonMissing: 'Say why in a few words.',
  preview: 'Preview',
  previewing: 'Looking where they stand',
  would: (count: number, enterprise: string) => `${accounts(count)} would move to ${enterprise}`,
  wouldNone: 'Nothing would move',
  nothingYet: 'Nothing was changed yet.',
  changedSince: 'The list or the enterprise was changed since. Preview it again.',
  move: (count: number) => `Move ${accounts(count)}`,
  moving: 'Moving them',
  wouldMove: 'Would move',
}
