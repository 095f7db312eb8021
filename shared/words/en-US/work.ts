import type { EditDeed } from '../../edit.ts'
import { plural, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('en-US', count)
const rows = (count: number) => plural('en-US', count, { one: '1 row', other: `${say(count)} rows` })

/** Working on the rows in place: retyping, fixing, leaving out, and going back and forth. */
export const work = {
  now: 'Now',
  before: 'Before',
  edit: (cell: string) => `Edit ${cell}`,
  retype: 'Retype it from the bill',
  save: 'Save',
  saveCell: (cell: string) => `Save ${cell}`,
  fixAlike: (count: number) => `Fix all ${say(count)} like this`,
  history: 'What was done',
  undo: 'Undo',
  redo: 'Redo',
  /** What one undo takes back. */
  deed: (deed: EditDeed, cell: string, count: number) => {
    const which = count === 1 ? cell : rows(count)
    const deeds = { fix: 'Fixed', 'fix-kind': 'Fixed', 'fix-safe': 'Fixed', type: 'Retyped', delete: 'Left out' }
    return deed === 'restore' ? `${which} as read` : `${deeds[deed]} ${which}`
  },
}
