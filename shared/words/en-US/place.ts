import { sayList, sayNumber } from '../format.ts'

/** Where in a customer's spreadsheet the accounts stand. */
export const place = {
  ask: 'Where do the account numbers stand?',
  askMeans: 'This is not the portal’s template, it seems',
  other: 'The account numbers stand elsewhere?',
  readFrom: (column: string, row: number) => `Read from column ${column}, row ${row} down`,
  placed: (column: string, row: number, sheet: string | null) =>
    `Read from column ${column}, row ${row} down${sheet === null ? '' : `, of “${sheet}”`}`,
  remembered: (customer: string) => `Remembered for ${customer}. Upload the corrected template, not this file`,
  looking: 'Looking through the file …',
  unread: 'The file could not be looked through. Choose it again.',
  guess: (column: string, row: number, heading: string | null) =>
    `It looks like column ${column}, from row ${row} down${heading === null ? '.' : `, under “${heading}”.`}`,
  unsure: (columns: readonly string[]) =>
    `It may be ${sayList('en-US', columns)}. Look at the first values and choose.`,
  noGuess: 'No column looks like account numbers. Choose the one that holds them.',
  sheet: 'Sheet',
  column: 'Column',
  columnOf: (column: string, what: string) => `${column}: ${what}`,
  firstRow: 'First row with an account',
  firstRowWrong: (most: number) => `A row between 1 and ${sayNumber('en-US', most)}.`,
  preview: 'First values there',
  nothingThere: 'Nothing stands there.',
  read: (column: string, row: number) => `Read column ${column} from row ${row}`,
  portals: 'Back to the portal’s own place',
}
