import { plural, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('en-US', count)
const seats = (count: number) => plural('en-US', count, { one: '1 seat', other: `${say(count)} seats` })

/** What was done to a request for seats, to be taken back and done again. */
export const seatDeed = {
  history: 'What was done',
  redo: 'Redo',
  typed: (cell: string) => `Typed ${cell}`,
  cleared: (cell: string) => `Cleared ${cell}`,
  answered: (question: string) => `Answered: ${question}`,
  filled: (count: number) => `Filled down to ${seats(count)}`,
  shared: (question: string) => `Shared by all: ${question}`,
  added: (count: number) => `Added ${seats(count)}`,
  removed: (count: number) => `Removed ${seats(count)}`,
  /** A pasted block: how many seats it wrote over, and how many it added. */
  pasted: (changed: number, added: number): string => {
    if (changed === 0) return `Pasted ${seats(added)}`
    return `Pasted over ${seats(changed)}${added > 0 ? `, ${say(added)} added` : ''}`
  },
  undone: (deed: string) => `Undone: ${deed}`,
  redone: (deed: string) => `Done again: ${deed}`,
}
