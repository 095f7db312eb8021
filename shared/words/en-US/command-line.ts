import { plural, sayNumber } from '../format.ts'

const number = (value: number) => sayNumber('en-US', value)
const files = (count: number) => `${number(count)} ${plural('en-US', count, { one: 'file', other: 'files' })}`

/** What the command `check` says. */
export const commandLine = {
  stored: (value: string) => `Stored: ${value}`,
  fix: (fix: string) => `Fix: ${fix}`,
  deleteIt: '(delete it)',
  ready: (ready: number, rows: number) =>
    `${number(ready)} of ${number(rows)} ${plural('en-US', ready, { one: 'is', other: 'are' })} ready.`,
  noRows: 'No account was read.',
  tally: (stop: number, look: number) => `${number(stop)} would be refused, ${number(look)} to look at.`,
  aboutFile: (stop: number, look: number) =>
    `About the file itself: ${[
      ...(stop > 0 ? [`${number(stop)} ${plural('en-US', stop, { one: 'thing stops', other: 'things stop' })}`] : []),
      ...(look > 0 ? [`${number(look)} to look at`] : []),
    ].join(', ')}.`,
  more: (count: number, first: string, last: string) =>
    count === 1 ? `1 more, in ${first}.` : `${number(count)} more, from ${first} to ${last}.`,
  listAll: '--all lists more of them.',
  readThere: (options: readonly string[]) =>
    `To check the accounts where they seem to stand, add ${options.join(' or ')}`,
  refused: 'Refused: no accounts could be read.',
  under: (pack: string) => `Checked under ${pack}.`,
  summary: (clean: number, stops: number, refused: number) =>
    `${files(clean + stops + refused)}: ${number(clean)} clean, ${number(stops)} with something that stops, ${number(refused)} refused.`,
  progress: (done: number, all: number, name: string) => `${number(done)} of ${number(all)}: ${name}`,
  unknownOption: (option: string) => `There is no option ${option}`,
  unknownPack: (pack: string, known: string) => `There is no rule pack ${pack}. There is ${known}.`,
  unknownLanguage: (language: string, known: string) => `There is no language ${language}. There are ${known}.`,
  needsValue: (option: string) => `${option} needs a value`,
  goesWith: (option: string, others: string) => `${option} goes with ${others}`,
  endsIn: (option: string, endings: string) => `The name after ${option} ends in ${endings}`,
  noColumn: (column: string) => `${column} is no column; columns are called A, B … XFD`,
  noRow: (row: string) => `${row} is no row; rows count from 1`,
  oneFile: 'What is made of a file takes one FILE',
  usage: `Usage: check FILE… [--json] [--pack NAME] [--lang en-US|fr-CA] [--as-text]
       check FILE [--fix OUT | --split DIR] [--template FILE] [--annotate OUT] [--list OUT] [--compare OLD]
       check --packs [--pack NAME] [--json]

FILE is a workbook, a text file, a folder or a pattern such as "*.xlsx".
--json     one JSON array on standard output
--pack     the rules to check by
--packs    the rules there are: who keeps them, since when, where they are written, what is assumed
--lang     the language of the sentences
--as-text  read text under a workbook’s name as text
--all      list up to 10,000 findings of each kind, not the first 100
--column, --sheet, --from-row  where the accounts stand

--fix OUT          the template with every safe fix applied; rows that still stop are left out
--split DIR        the same in parts of what goes in at one time; refuses if a row stops
--ready-only       with --split: write the ready rows all the same
--template FILE    the portal’s own blank template to fill
--annotate OUT     a copy with what is wrong beside each row (.xlsx)
--list OUT         what to fix, for the customer (.txt, .csv, .html)
--compare OLD      what is fixed, still wrong and new since an older version
--force            write over existing files
Exit: 0 all clean, 1 something stops, 2 something refused, 64 wrong usage.
With --fix and --split: 0 when all rows went in, else 1.`,
}
