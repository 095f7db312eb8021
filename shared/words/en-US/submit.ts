import { plural, sayList, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('en-US', count)
const accounts = (count: number) => plural('en-US', count, { one: '1 account', other: `${say(count)} accounts` })

/** Before sending: where to, by which policy, and exactly what leaves this computer. */
export const submit = {
  findings: 'Findings',
  title: (count: number) => `Submit ${accounts(count)}`,
  /** What goes, as the verdict counts it: `ready` and what is worth a look, of all that is not done. */
  lead: (ready: number, look: number, all: number) => {
    const worth = plural('en-US', look, { one: '1 is worth a look', other: `${say(look)} are worth a look` })
    if (ready === all) return plural('en-US', all, { one: 'It is ready.', other: `All ${say(all)} are ready.` })
    const are = `${say(ready)} of ${say(all)} ${plural('en-US', ready, { one: 'is', other: 'are' })} ready`
    return look > 0 ? `${are}, ${worth}.` : `${are}.`
  },
  still: (cells: readonly string[]) =>
    cells.length === 1 ? `${cells[0]} still stops.` : `${sayList('en-US', cells)} still stop.`,
  stillMany: (count: number) => `${say(count)} still stop.`,
  enterprise: 'Add to this enterprise',
  fromService: (when: string) => `Listed at ${when}`,
  refresh: 'Refresh',
  noEnterprises: 'Your profile is not assigned to any enterprise ID. Ask your system administrator for access.',
  active: 'Active',
  inactive: 'Not active',
  inactiveWarn: (name: string) =>
    `${name} is not active. The service refuses accounts for it until your representative activates it.`,
  inactiveSent: (count: number) =>
    plural('en-US', count, {
      one: 'The enterprise is not active: the service will refuse it.',
      other: `The enterprise is not active: the service will refuse all ${say(count)}.`,
    }),
  allTheSame: 'Send all the same',
  customName: (name: string) => `Custom name: ${name}`,
  id: 'Enterprise ID',
  customerNumbers: 'Customer numbers',
  none: 'None',
  selfRegistration: 'Self registration',
  on: 'On',
  off: 'Off',
  created: 'Created',
  policy: 'If a row does not go in',
  readyRows: 'Add the ready rows, keep the rest here',
  readyRowsMeans: (count: number, kept: number) =>
    kept === 0
      ? 'Each row that can go in is added. The others come back with the reason.'
      : `${plural('en-US', count, { one: '1 is sent now', other: `${say(count)} are sent now` })}. ${plural('en-US', kept, { one: '1 row stays here', other: `${say(kept)} rows stay here` })}.`,
  allOrNothing: 'All or nothing',
  allOrNothingMeans: (all: number) =>
    plural('en-US', all, { one: 'Adds the one row, or nothing.', other: `Adds all ${say(all)}, or none of them.` }),
  allOrNothingWaits: (all: number) =>
    plural('en-US', all, {
      one: 'Waits until the one row is ready, then adds it.',
      other: `Waits until all ${say(all)} are ready, then adds all or none.`,
    }),
  allOrNothingHeld: 'All or nothing waits: fix or leave out what stops, or choose the other way above.',
  payload: 'What will be sent',
  to: 'To',
  numbers: 'Accounts',
  numbersAre: (count: number) => plural('en-US', count, { one: '1 number', other: `${say(count)} numbers` }),
  seeThem: 'See them',
  hideThem: 'Hide them',
  from: 'From',
  file: 'File',
  fileNameOnly: 'its name and fingerprint only',
  rules: 'Rules',
  notSentFile: 'Not sent: the workbook, its other columns and sheets.',
  notSentList: 'Not sent: anything else in this panel.',
  notYet: 'Not yet',
  chooseFirst: 'Choose an enterprise first.',
  connectFirst: 'Sign in to send.',
  connectWhy:
    'Checking needed no sign-in. Sending does, so that the accounts go to the right enterprise under your name.',
  tooMany: (most: number) =>
    `At most ${say(most)} accounts go in at one time. Leave some out, or check a shorter list.`,
}
