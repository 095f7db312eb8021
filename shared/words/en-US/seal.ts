import type { SealComparison } from '../../seal.ts'
import { plural, sayList, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('en-US', count)
const list = (cells: readonly string[]) =>
  cells.length > 12 ? `${cells.slice(0, 12).join(', ')} and ${say(cells.length - 12)} more` : sayList('en-US', cells)

/** The seal of a rep's check: making it, giving it along, and how a batch compares with it (N8). */
export const seal = {
  name: 'Seal',
  make: 'Seal this check',
  about: 'A code for the customer. Whoever submits with it, the service says whether the rows are still the same.',
  what: 'What will be sent',
  to: 'To',
  rows: (count: number) =>
    plural('en-US', count, { one: '1 cell with its number', other: `${say(count)} cells with their numbers` }),
  file: (name: string) => `${name}: its name and fingerprint only`,
  kept: 'The service keeps the cells and keyed digests of the numbers, never a number; your name, the time and the version of the rules.',
  notSent: 'Not sent: the workbook, its other columns and sheets.',
  send: 'Make the seal',
  cancel: 'Cancel',
  making: 'Making the seal …',
  copy: (code: string) => `${code}, copy the seal`,
  noService: 'A seal is made by the service. Sign in first; without a service there is no seal.',
  repsOnly: 'Only representatives make seals.',
  nothing: 'No rows were read, so there is nothing to seal.',
  tooMany: (most: number) => `A seal holds up to ${say(most)} rows. Seal the parts of this list.`,
  field: 'Seal, if your representative gave you one',
  fieldHint: 'Ten letters and digits, such as K7Q2M-4XW9D. You are told whether the rows are as they were checked.',
  faults: {
    length: 'A seal has ten letters and digits.',
    characters: 'A seal has no letter U and no other signs; look for a mistyped one.',
    check: 'One character is mistyped, or two changed places.',
  },
  /** How the rows compare, as a sentence. */
  says: (comparison: SealComparison, who: string, when: string) => {
    const { state, of = 0, removed } = comparison
    if (state === 'same-file') return `Same file as checked by ${who} on ${when}`
    if (state === 'same-rows') return `Same rows as checked by ${who} on ${when}, re-saved`
    if (state === 'moved') return `Same accounts as checked by ${who} on ${when}, in other rows`
    if (state === 'part') {
      const sent = `${say(of - removed.length)} of the ${plural('en-US', of, { one: '1 row', other: `${say(of)} rows` })}`
      return `${sent} checked by ${who} on ${when}, and none that was not`
    }
    return `Changed since ${who} checked it on ${when}`
  },
  changed: (cells: readonly string[]) => `Another account: ${list(cells)}.`,
  added: (cells: readonly string[]) => `Added: ${list(cells)}.`,
  removed: (cells: readonly string[]) => `No longer among the rows sent: ${list(cells)}.`,
  moved: (moves: readonly { from: string; to: string }[]) =>
    `Moved: ${list(moves.map(({ from, to }) => `${from} to ${to}`))}.`,
}
