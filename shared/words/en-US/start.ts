import { plural, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('en-US', count)

/** The first view: drop, choose, paste or type, and the rules that will be checked. */
export const start = {
  title: 'Check an account list',
  lead: 'See what would be refused before you upload.',
  dropZone: 'Drop a workbook',
  drop: 'Drop an Excel file here',
  choose: 'Choose a file',
  kinds: 'Also .csv and .txt.',
  limits: (portal: string) => `Limits of ${portal}`,
  limitAccounts: 'accounts at\u00a0a\u00a0time',
  limitSize: 'at most, per\u00a0file',
  limitRow: 'holds the first number',
  row: (row: number) => `Row ${row}`,
  megabyte: '1 MB',
  promise: 'Files are checked on this computer. Nothing is sent.',
  otherWays: 'Other ways to start',
  paste: 'Paste a column',
  pasteFrom: 'From Excel, an e-mail or any table',
  pasteKeys: (mac: boolean) => (mac ? '⌘V' : 'Ctrl+V'),
  pasteLabel: 'Account numbers, one a line',
  pasteHint: 'Of a table with several columns, the first one is taken.',
  pasteDo: 'Check these',
  pasteAsk: (there: number, pasted: number) =>
    `Your list holds ${plural('en-US', there, { one: '1 number', other: `${say(there)} numbers` })}, and you pasted ${say(pasted)}.`,
  pasteReplace: 'Replace the list',
  pasteAdd: 'Add to the list',
  clear: 'Clear',
  cleared: (count: number) =>
    plural('en-US', count, { one: '1 number was taken off', other: `${say(count)} numbers were taken off` }),
  pasteNothing: 'There is no account number in this text.',
  type: 'Or type account numbers',
  number: 'Account number',
  apply: 'Apply',
  of: (count: number, most: number) =>
    count > most ? `${say(count)}, at most ${say(most)} at a time` : `${say(count)} of ${say(most)}`,
  remove: (typed: string) => `Remove ${typed}`,
  changeTo: (fix: string) => `Change to ${fix}`,
  enterNumber: 'Type an account number first.',
  goOn: (count: number) =>
    plural('en-US', count, { one: 'Continue with 1 number', other: `Continue with ${say(count)} numbers` }),
}
