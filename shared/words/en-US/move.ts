import type { MoveRowState, MoveState } from '../../move.ts'
import { plural, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('en-US', count)
const accounts = (count: number) => plural('en-US', count, { one: '1 account', other: `${say(count)} accounts` })

/** A move as a whole and row by row. */
export const move = {
  states: {
    waiting: 'Waiting for a representative',
    applied: 'Moved',
    'partly-applied': 'Partly moved',
    declined: 'Declined',
    withdrawn: 'Withdrawn',
    refused: 'Not moved',
  } as Readonly<Record<MoveState, string>>,
  rows: {
    waiting: { name: 'Waiting', why: 'A representative has been asked.' },
    moved: { name: 'Moved', why: 'In the enterprise now.' },
    here: { name: 'Already here', why: 'In the enterprise already. Nothing had to be moved.' },
    declined: { name: 'Declined', why: 'The representative did not move it; the reason stands beside it.' },
    withdrawn: { name: 'Withdrawn', why: 'Taken back before anybody decided.' },
    unknown: { name: 'Unknown', why: 'It stands in no enterprise, and no account directory knows it.' },
    inactive: { name: 'Not active', why: 'The account or the enterprise is not active.' },
    duplicate: { name: 'Repeated', why: 'The same account stands in an earlier row.' },
    stopped: { name: 'Stopped', why: 'The number cannot be read as it is written.' },
  } as Readonly<Record<MoveRowState, { name: string; why: string }>>,
  /** "12 accounts to Harbor & Pine Logistics" */
  to: (count: number, enterprise: string) => `${accounts(count)} to ${enterprise}`,
  /** The whole result as a sentence: `there` of `asked` accounts are in the enterprise, `waiting` wait. */
  result: (there: number, waiting: number, asked: number) => {
    if (waiting === asked) return `${accounts(asked)} waiting for a representative`
    if (there === asked) return asked === 1 ? 'The account was moved' : `All ${say(asked)} accounts were moved`
    if (there === 0) return asked === 1 ? 'The account was not moved' : `None of the ${say(asked)} accounts were moved`
    return `${say(there)} of ${say(asked)} accounts ${plural('en-US', there, { one: 'was', other: 'were' })} moved`
  },
  reason: (reason: string) => `Reason: ${reason}`,
}
