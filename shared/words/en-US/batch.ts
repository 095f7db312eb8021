import type { BatchState, Policy } from '../../batch.ts'
import { plural, sayNumber } from '../format.ts'

const accounts = (count: number) => plural('en-US', count, { one: 'account', other: 'accounts' })
const n = (count: number) => sayNumber('en-US', count)

/** A batch as a whole: what it held, how it ended, by which policy. */
export const batch = {
  accounts: (count: number) => `${n(count)} ${accounts(count)}`,
  states: { applied: 'Applied', 'partly-applied': 'Partly applied', refused: 'Refused' } as Readonly<
    Record<BatchState, string>
  >,
  policies: { 'all-or-nothing': 'All or nothing', 'ready-rows': 'Only the ready rows' } as Readonly<
    Record<Policy, string>
  >,
  /** The whole result as a sentence: `added` of `sent` rows were, `here` stood in the enterprise already. */
  result: (added: number, here: number, sent: number) => {
    if (here === sent) return sent === 1 ? 'The account was here already' : `All ${n(sent)} accounts were here already`
    if (added === 0) return sent === 1 ? 'The account was not added' : `None of the ${n(sent)} accounts were added`
    if (added === sent) return sent === 1 ? 'The account was added' : `All ${n(sent)} accounts were added`
    return `${n(added)} of ${n(sent)} accounts ${plural('en-US', added, { one: 'was', other: 'were' })} added`
  },
  /** Why a confirmation is asked for. */
  missing: (missing: number, sent: number) =>
    sent === 1 ? 'The account would not go in.' : `${n(missing)} of the ${n(sent)} accounts would not go in.`,
  /** The same in a few words, for a list. */
  added: (added: number, here: number, sent: number) =>
    here === sent ? `${n(here)} here already` : `${n(added)} of ${n(sent)} added`,
}
