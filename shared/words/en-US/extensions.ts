import type { ExtensionListFinding } from '../../extension-list.ts'
import { plural, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('en-US', count)
const many = (count: number) => plural('en-US', count, { one: '1 extension', other: `${say(count)} extensions` })

/** The remembered extensions of an enterprise on the desk, and whose yes its requests wait for. */
export const extensions = {
  title: 'Extensions',
  lead: 'What is known to be taken. Seat requests are checked against it; the list can be brought in whole.',
  enterprise: 'Enterprise',
  known: (count: number) => `${many(count)} known`,
  none: 'No extension is known here',
  noneNext: 'Bring in the list of the portal, or wait for the first request.',
  shown: (shown: number, all: number) => `${say(shown)} of ${say(all)} shown`,
  search: 'Search extensions and names',
  number: 'Extension',
  name: 'Name',
  from: 'From',
  imported: 'List',
  import: 'Bring in a list',
  importLead:
    'Paste two columns, extension and name, or choose a workbook or text file. It takes the place of the list before; what requests brought stays.',
  paste: 'Pasted list',
  file: 'Or a file',
  look: 'Look at it first',
  nothing: 'Paste a list or choose a file first.',
  chooseFirst: 'Choose the enterprise first.',
  read: (count: number, rows: number) =>
    `${many(count)} in ${plural('en-US', rows, { one: '1 row', other: `${say(rows)} rows` })}`,
  would: (added: number, renamed: number, gone: number, same: number) =>
    `${say(added)} would be added, ${say(renamed)} renamed, ${say(gone)} taken out, ${say(same)} stay as they are.`,
  left: (count: number) =>
    plural('en-US', count, { one: '1 row is left out:', other: `${say(count)} rows are left out:` }),
  findings: {
    shape: 'An extension is 1 to 10 digits and nothing else.',
    repeated: 'The same extension stands above.',
    more: 'A list holds up to 10,000.',
  } as Readonly<Record<ExtensionListFinding['code'], string>>,
  apply: (count: number) => `Make these ${say(count)} the list`,
  applied: (count: number) => `The list is in: ${many(count)} known now.`,
  unchanged: 'Nothing would change.',
  // Approver
  approver: 'Approval of seat requests',
  approverLead:
    'Requests of this enterprise wait for this person’s yes before support gets them. Their own do not wait.',
  approverNow: 'Whose yes',
  nobody: 'Nobody: requests go straight to support',
  saveApprover: 'Save',
  approverSaved: (name: string) => `Requests wait for the yes of ${name} from now on.`,
  approverNone: 'Requests go straight to support from now on.',
  noAdmins: 'This enterprise has no admin yet who could approve.',
}
