import type { FixSafety } from '../../fix.ts'
import { plural, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('en-US', count)

/** The grid of all rows: where lists are fixed, cell by cell. */
export const grid = {
  open: (count: number) =>
    plural('en-US', count, { one: 'Edit the row in a grid', other: `Edit the ${say(count)} rows in a grid` }),
  back: 'Findings',
  inTab: 'Open in a tab',
  name: 'Account rows',
  show: 'Rows shown',
  all: 'All',
  problems: 'Problems',
  hideSettled: (count: number) => `Hide ${say(count)} settled`,
  none: 'No row has a problem.',
  columns: { cell: 'Cell', value: 'Value', state: 'State', finding: 'Finding', fix: 'Fix' },
  checking: 'Checking',
  past: 'Next part',
  pastMeans: (limit: number) => `Past the ${say(limit)} that go in at one time. It goes in once the list is split.`,
  leftMeans: 'Left out by you. It stays here and is not sent.',
  doneMeans: 'In the enterprise already.',
  fine: 'Nothing to settle here.',
  safety: (safety: FixSafety, leavesOut: boolean): string => {
    if (safety === 'look') return 'A guess: compare it with the bill first.'
    if (safety === 'impossible') return 'No fix: nothing in the file says what was meant.'
    return leavesOut ? 'Safe: another row keeps this account.' : 'Safe: the account stays the same.'
  },
  fixTo: (cell: string, text: string) => `Fix ${cell}: ${text}`,
  guessTo: (cell: string, text: string) => `Take the guess for ${cell}: ${text}`,
  leaveOut: (cell: string) => `Leave out ${cell}`,
  retype: 'Retype',
  retypeCell: (cell: string) => `Retype ${cell}`,
  asRead: 'As read',
  asReadCell: (cell: string) => `Put ${cell} back as read`,
  takeBack: 'Take back in',
  takeBackCell: (cell: string) => `Take back in ${cell}`,
  newValue: (cell: string) => `New value of ${cell}`,
  edit: 'Edit',
  row: (cell: string) => `About ${cell}`,
  place: (position: number, all: number) => `Row ${say(position)} of ${say(all)}`,
  keys: 'Keys',
  keyList: [
    ['Enter', 'edits the value, or presses the fix'],
    ['Ctrl+Enter', 'takes the fix that is offered'],
    ['Ctrl+↓ Ctrl+↑', 'go to the next problem'],
    ['Delete', 'leaves the row out'],
    ['Shift+Delete', 'puts it back as it was read'],
    ['Ctrl+Z Ctrl+Y', 'undo, redo'],
    ['Esc', 'gives up what was typed'],
  ] as readonly (readonly [keys: string, does: string])[],
  undone: (deed: string) => `Undone: ${deed}`,
  redone: (deed: string) => `Done again: ${deed}`,
  nowIs: (cell: string, state: string) => `${cell}: ${state}`,
}
