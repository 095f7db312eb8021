import { sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('en-US', count)

/** Under the ways to start: the template, a sample to try, and the rules that are checked. */
export const guide = {
  help: 'Template and rules',
  many: 'Many files at once',
  manyAbout: 'From two to 500 files, or a folder; opens in a tab',
  template: 'Multiple Accounts Template',
  templateAbout: (row: number, column: string) => `Column ${column}, from row ${row} down, .xlsx`,
  sample: 'Try a sample workbook',
  sampleAbout: '13 rows, with one of each problem',
  making: 'Making the workbook …',
  rules: 'Rules checked',
  assumed: 'assumed',
  assumedMeans: 'The portal does not say this; it is our assumption.',
  ruleColumn: 'Column',
  ruleFirst: 'First number',
  ruleFirstIs: (cell: string) => `Cell ${cell}`,
  ruleAccounts: 'Accounts',
  ruleAccountsAre: (most: number) => `At most ${say(most)} at a time`,
  ruleSize: 'File size',
  ruleSizeIs: (bytes: number) => `At most ${say(bytes)} bytes`,
  ruleShape: 'A number',
  ruleShapeIs: (shortest: number, longest: number) =>
    `${shortest} to ${longest} letters, digits, dashes, dots or slashes, with a digit in it`,
  ruleGaps: 'Empty rows',
  ruleGapsAre: 'A gap is worth a look, it does not stop',
  ruleTaken: '“Already assigned”',
  ruleTakenIs: 'May mean this enterprise or another one',
  ruleSource: 'Written at',
  ruleOwner: 'Kept by',
  ruleDate: 'As of',
}
