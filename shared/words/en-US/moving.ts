import type { MoveRowState } from '../../move.ts'
import { plural, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('en-US', count)
const accounts = (count: number) => plural('en-US', count, { one: '1 account', other: `${say(count)} accounts` })
const would: Readonly<Record<MoveRowState, string>> = {
  waiting: 'Would wait',
  moved: 'Would be moved',
  here: 'Already there',
  declined: 'Would be declined',
  withdrawn: 'Would be withdrawn',
  unknown: 'Unknown',
  inactive: 'Not active',
  duplicate: 'Repeated',
  stopped: 'Not readable',
}

/** Looking at a move in the panel, deciding it, taking it back; and a representative's own moves. */
export const moving = {
  forYou: 'Waiting for your decision',
  waiting: 'Moves that wait',
  /** Why rows wait: to whoever decides, and to everybody else. */
  approveMeans: 'What you approve is moved at once.',
  waitingMeans: 'A representative decides. Whoever asked gets an e-mail then, and it is told here.',
  lead: (enterprise: string, id: string) => `To ${enterprise} (${id})`,
  askedBy: (name: string, when: string) => `Asked for by ${name} (${when}).`,
  movedBy: (name: string, when: string) => `Moved by ${name} (${when}).`,
  from: (batch: string) => `From request ${batch}`,
  /** Who decided rows of one state, and when. */
  decided: (state: MoveRowState, name: string, when: string) => {
    if (state === 'declined') return `Declined by ${name} (${when}).`
    if (state === 'withdrawn') return `Withdrawn by ${name} (${when}).`
    return state === 'moved' ? `Moved by ${name} (${when}).` : `Decided by ${name} (${when}).`
  },
  /** Where an account stands, told to representatives alone. */
  stands: (enterprise: string, id: string, since: string) => `In ${enterprise} (${id}) since ${since}.`,
  stood: (enterprise: string, id: string, since: string) => `Was in ${enterprise} (${id}) since ${since}.`,
  notConfirmed: 'No list has confirmed the number there.',
  nowhere: 'In no enterprise now.',
  choose: (account: string) => `Decide ${account}`,
  chooseAll: 'Choose all',
  chooseNone: 'Choose none',
  chosen: (chosen: number, all: number) =>
    chosen === all ? `All ${say(all)} waiting are chosen` : `${say(chosen)} of ${say(all)} waiting chosen`,
  answer: 'Your answer',
  reason: 'Reason',
  reasonHint: 'Needed to decline. Whoever asked reads it.',
  approve: (count: number) => `Approve ${say(count)}`,
  decline: (count: number) => `Decline ${say(count)}`,
  withdraw: 'Withdraw this move',
  withdrawAsk: (count: number) =>
    plural('en-US', count, {
      one: 'The account would not be moved. You can ask again later.',
      other: `The ${say(count)} accounts would not be moved. You can ask again later.`,
    }),
  withdrawDo: (count: number) => `Withdraw ${accounts(count)}`,
  make: 'Move accounts',
  makeLead: 'From wherever they stand to one enterprise, at once. You see what would happen to each first.',
  accounts: 'Accounts',
  count: accounts,
  numbers: 'Account numbers',
  numbersHint: 'One a line, typed or pasted; of a pasted table the first column counts.',
  takeFile: 'Take them from a workbook',
  removeFile: 'Remove',
  to: 'To this enterprise',
  search: 'Find by name or enterprise ID',
  moreFound: (count: number) => `${say(count)} more. Type a part of the name to find one.`,
  inactive: (name: string) => `${name} is not active, so nothing would be moved into it.`,
  why: 'Why',
  makeReasonHint: 'Kept with the move; the enterprise’s people can read it.',
  look: (count: number) =>
    plural('en-US', count, { one: 'Preview the move', other: `Preview ${count === 0 ? 'the' : say(count)} moves` }),
  lookFirst: 'A preview moves nothing.',
  nothingYet: 'Nothing has been moved yet.',
  looked: (moved: number, all: number, enterprise: string) =>
    moved === 0
      ? `Nothing would be moved to ${enterprise}`
      : `${say(moved)} of ${say(all)} would be moved to ${enterprise}`,
  move: (count: number) => `Move ${accounts(count)}`,
  would,
  wouldWhy: (state: MoveRowState) =>
    ({
      ...would,
      moved: 'Taken out where it stands, and added there in the same step.',
      here: 'Nothing has to be done.',
      unknown: 'It stands in no enterprise, and no account directory knows it. Look for a mistyped number.',
      inactive: 'The account or the enterprise is not active.',
      duplicate: 'The same account stands in an earlier row.',
      stopped: 'The number cannot be read as it is written.',
    })[state],
  obstacles: {
    nothing: 'Enter the accounts first.',
    'too-many': 'At most 1,000 accounts move at once. Split the list.',
    'no-enterprise': 'Choose where they go.',
    'no-reason': 'Say why in a few words.',
  },
}
