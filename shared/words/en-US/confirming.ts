import { plural, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('en-US', count)
const accounts = (count: number) => plural('en-US', count, { one: '1 account', other: `${say(count)} accounts` })

/** Accounts that went in while no directory knew their number: confirming them, or taking them out again. */
export const confirming = {
  title: 'Accounts to confirm',
  lead: 'They went in while no directory knew their number. Compare them with the portal, then confirm them or take them out.',
  empty: 'Nothing waits to be confirmed',
  emptyNext: 'Numbers that no directory knows appear here once they were added.',
  columns: { account: 'Account', enterprise: 'Enterprise', since: 'Since' },
  all: 'All that are shown',
  choose: (account: string, enterprise: string) => `Choose ${account} in ${enterprise}`,
  reason: 'Reason',
  reasonHint: 'Needed to take them out; whoever sent them is mailed it.',
  reasonMissing: 'Say why in a few words; whoever sent them will read it.',
  chosen: (count: number) => (count === 0 ? 'None chosen' : `${accounts(count)} chosen`),
  confirm: (count: number) => (count === 0 ? 'Confirm' : `Confirm ${say(count)}`),
  release: (count: number) => (count === 0 ? 'Take out' : `Take out ${say(count)}`),
  confirming: 'Confirming',
  releasing: 'Taking them out',
  chooseFirst: 'Choose the accounts first.',
  confirmed: (count: number) => `${accounts(count)} confirmed.`,
  released: (count: number) => `${accounts(count)} taken out.`,
  gone: (list: string) => `Not there any more, and left alone: ${list}.`,
}
