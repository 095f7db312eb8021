import type { DirectoryKind, ListFindingCode } from '../../directory.ts'
import type { DirectoryField } from '../../directory-heading.ts'
import { plural, sayNumber } from '../format.ts'

const number = (value: number) => sayNumber('en-US', value)
const rows = (count: number) => `${number(count)} ${plural('en-US', count, { one: 'row', other: 'rows' })}`

const headings: Readonly<Record<DirectoryField, string>> = {
  id: 'Enterprise ID',
  name: 'Enterprise name',
  customName: 'Custom name',
  customerNumbers: 'Customer numbers',
  selfRegistration: 'Self registration',
  active: 'Active',
  createdOn: 'Created on',
  account: 'Account number',
  enterprise: 'Enterprise ID',
}

const findings: Readonly<Record<ListFindingCode, string>> = {
  'list.needed': 'Nothing stands here. Fill it in; the row was left out.',
  'list.too-long': 'This is empty to the eye, or longer than any such text. Correct it; the row was left out.',
  'list.shape': 'This is no enterprise ID: letters, digits, dots and dashes. Correct it; the row was left out.',
  'list.flag': 'This says neither yes nor no. Write yes or no; the row was left out.',
  'list.date': 'This is no date, or could be read two ways. Write it as 2019-03-14; the row was left out.',
  'list.repeated': 'The same enterprise ID stands in a row above. Keep one of them; this row was left out.',
  'list.enterprise': 'There is no enterprise with this ID. Import the enterprises first; the row was left out.',
  'list.elsewhere': 'The account stands in another enterprise here and stays there. Move it if the list is right.',
}

/** Importing the provider's enterprises and accounts. */
export const directory = {
  headings,
  findings,
  missing: (heading: string) => `No column is headed “${heading}”.`,
  kinds: { enterprises: 'Enterprises', accounts: 'Accounts' } satisfies Record<DirectoryKind, string>,
  counts: {
    would: (added: number, changed: number, unchanged: number, stopped: number, all: number) =>
      `${rows(all)}: ${number(added)} would be added, ${number(changed)} changed, ${number(unchanged)} are as they are, ${number(stopped)} would be left out.`,
    did: (added: number, changed: number, unchanged: number, stopped: number, all: number) =>
      `${rows(all)}: ${number(added)} added, ${number(changed)} changed, ${number(unchanged)} as they were, ${number(stopped)} left out.`,
  },
  more: (count: number) => `and ${number(count)} more`,
  nothingDone: (digest: string) =>
    `Nothing was written. To import exactly this, run it with --seen ${digest} in place of --dry-run.`,
  stale:
    'The directory changed since the dry run, so this list would now do something else. It stopped there; run it with --dry-run and look again.',
  unfinished: {
    running: (file: string, done: number, all: number, who: string) =>
      `${file} is being imported by ${who}: ${number(done)} of ${rows(all)} are in.`,
    cutOff: (file: string, done: number, all: number, who: string) =>
      `The import of ${file} by ${who} was cut off: ${number(done)} of ${rows(all)} are in.`,
    dismiss: 'Do not show this again',
    next: 'Choose the same file again: what is in stays, and the rest goes in. A newer list of the same name takes its place.',
  },
  usage: `Usage: import enterprises|accounts FILE [--dry-run | --seen DIGEST] [--json] [--lang en-US|fr-CA]

FILE is a workbook or a text file whose headings name its columns, in English or French.
enterprises: Enterprise ID, Enterprise name, Created on; if there: Custom name, Customer numbers, Self registration, Active
accounts:    Account number; if there: Enterprise ID (where it stands), Active
--dry-run says what it would do, with a digest; --seen with that digest does just this, or nothing.
Up to 5,000 rows go in whole or not at all. A longer list goes in by so many; if it is cut off, run it again.
Exit: 0 all rows went in, 1 some were left out, 2 the file cannot be read, 3 not what was seen any more, 64 wrong usage.`,
}
