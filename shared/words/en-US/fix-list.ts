import { plural, sayNumber } from '../format.ts'

const number = (value: number) => sayNumber('en-US', value)

/** What the list of things to fix says to the customer it is sent to. */
export const fixList = {
  title: (name: string) => `What to fix in ${name}`,
  summary: (ready: number, rows: number) => `${number(ready)} of ${number(rows)} accounts are ready.`,
  toFix: (count: number) =>
    count === 0
      ? 'Nothing to fix.'
      : plural('en-US', count, { one: 'One thing to fix.', other: `${number(count)} things to fix.` }),
  checked: (pack: string) => `Checked under ${pack}.`,
  sealed: (code: string) =>
    `Seal ${code}: type it when you submit, also for a corrected copy or a part of it, and you are told whether the rows are as we checked them.`,
  file: 'File',
  cell: 'Cell',
  level: 'Level',
  problem: 'What is wrong',
  why: 'Why it matters',
  next: 'What to do',
  stored: 'Stored now',
  fix: 'Should be',
  deleteIt: 'Delete it',
  labelled: (label: string, text: string) => `${label}: ${text}`,
  subject: (name: string, count: number) =>
    plural('en-US', count, { one: `One thing to fix in ${name}`, other: `${number(count)} things to fix in ${name}` }),
  opening: (name: string) =>
    `We checked ${name} before uploading it. The accounts below need a correction; the rest can go in as they are.`,
  openingClean: (name: string) => `We checked ${name} before uploading it. Every account in it can go in as it is.`,
  more: (count: number) =>
    plural('en-US', count, {
      one: 'One more thing to fix is in the list that goes with this message.',
      other: `${number(count)} more things to fix are in the list that goes with this message.`,
    }),
  closing: 'Correct these cells in the same file and send it back. No other change is needed.',
}
