import { plural, sayList, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('en-US', count)

/** What became of every row, and what to do next for each that did not go in. */
export const result = {
  /** What is left after the title: "2 need a move, 1 needs an answer". */
  lead: (parts: readonly string[]) => `${parts.join(', ')}.`,
  nothingLeft: 'Nothing is left to do.',
  /** One part of the sentence under the title. */
  sum: {
    assigned: (count: number) => `${say(count)} added`,
    unconfirmed: (count: number) => `${say(count)} added, to be confirmed`,
    here: (count: number) => `${say(count)} already here`,
    elsewhere: (count: number) => plural('en-US', count, { one: '1 needs a move', other: `${say(count)} need a move` }),
    unknown: (count: number) =>
      plural('en-US', count, { one: '1 needs an answer', other: `${say(count)} need an answer` }),
    inactive: (count: number) => `${say(count)} not active`,
    enterprise: (count: number) => `${say(count)} refused: the enterprise is not active`,
    duplicate: (count: number) => `${say(count)} twice in the list`,
    stopped: (count: number) => `${say(count)} stopped`,
    held: (count: number) => `${say(count)} held back`,
    notSent: (count: number) => `${say(count)} not sent`,
  },
  addsUp: (parts: readonly string[], all: number) =>
    all === 1 ? parts.join(', ') : `${parts.join(', ')}: all ${say(all)}`,
  copyNumber: (number: string) => `${number}, copy the number`,
  /** The head of each group. */
  group: {
    assigned: 'Added',
    unconfirmed: 'Added, to be confirmed',
    here: 'Already here',
    elsewhere: 'Elsewhere',
    unknown: 'Unknown',
    inactive: 'Not active',
    enterprise: 'The enterprise is not active',
    duplicate: 'Twice in the list',
    stopped: 'Stopped',
    held: 'Held back',
    notSent: 'Not sent',
  },
  /** Beside the head: what it means. */
  means: {
    assigned: 'Nothing to do',
    unconfirmed: 'Nothing to do for now',
    here: 'Nothing to do',
    elsewhere: 'Under another enterprise ID',
    unknown: 'In no list yet',
    inactive: 'Closed or not opened yet',
    enterprise: 'It takes no accounts for now',
    duplicate: 'Only one of the rows counts',
    stopped: 'The check found why',
    held: 'All or nothing was asked for',
    notSent: 'Stopped or left out before sending',
  },
  /** The next step of each group. */
  next: {
    assigned: 'In this enterprise from now on.',
    unconfirmed: 'In this enterprise from now on. Your representative confirms numbers that no list holds yet.',
    here: 'In this enterprise since before.',
    elsewhere:
      'Only your representative can move accounts from one enterprise to another. Ask below, or copy the message and send it yourself.',
    unknown:
      'The portal would say “Account has already been assigned to the enterprise” or would not know the number. Your system administrator can see whose account it is.',
    enterprise:
      'Nothing is wrong with the accounts. Ask your representative to activate the enterprise, or choose another one.',
    inactive: 'Ask your representative about the account, then send the row again once it is open.',
    duplicate: 'Another row asks for the same account; the repetition adds nothing.',
    stopped: 'Correct the number, then send the row again.',
    held: 'Nothing is wrong here. Settle the others, or send again and choose to add the ready rows.',
    notSent: 'Still in the list: go back to it, fix what stops, then submit again.',
  },
  /** The same for a request whose list is not in work any more. */
  notSentThen: 'Kept back before this request was sent.',
  askRepresentative: 'Copy the move request',
  askAdministrator: 'Write to the administrator',
  copyMessage: 'Copy the message',
  moveMessage: ({
    number,
    enterprise,
    id,
    accounts,
  }: {
    number: string
    enterprise: string
    id: string
    accounts: readonly string[]
  }) =>
    [
      `Request ${number}: please move ${plural('en-US', accounts.length, { one: 'this account', other: `these ${say(accounts.length)} accounts` })} to the enterprise ID ${id} (${enterprise}).`,
      '',
      ...accounts,
      '',
      `The service answered that ${plural('en-US', accounts.length, { one: 'it is', other: 'they are' })} assigned to another enterprise ID.`,
    ].join('\n'),
  accessSubject: (number: string) => `Access to accounts, request ${number}`,
  accessMessage: ({
    number,
    enterprise,
    id,
    accounts,
  }: {
    number: string
    enterprise: string
    id: string
    accounts: readonly string[]
  }) =>
    [
      `I tried to add ${plural('en-US', accounts.length, { one: 'this account', other: `these ${say(accounts.length)} accounts` })} to the enterprise ID ${id} (${enterprise}), request ${number}:`,
      '',
      ...accounts,
      '',
      plural('en-US', accounts.length, {
        one: 'The list does not know whose it is. Can you see which enterprise ID it belongs to, and give me access?',
        other:
          'The list does not know whose they are. Can you see which enterprise ID they belong to, and give me access?',
      }),
    ].join('\n'),
  orAdministrator: 'Or ask your system administrator for access to where they are:',
  elsewhereMessage: ({
    number,
    enterprise,
    id,
    accounts,
  }: {
    number: string
    enterprise: string
    id: string
    accounts: readonly string[]
  }) =>
    [
      `I tried to add ${plural('en-US', accounts.length, { one: 'this account', other: `these ${say(accounts.length)} accounts` })} to the enterprise ID ${id} (${enterprise}), request ${number}:`,
      '',
      ...accounts,
      '',
      plural('en-US', accounts.length, {
        one: 'It is assigned to another enterprise ID already. Can you tell me which one, and give me access to it?',
        other:
          'They are assigned to another enterprise ID already. Can you tell me which one, and give me access to it?',
      }),
    ].join('\n'),
  /** Makes a stopped row's field ready for another number. */
  retype: 'Retype it',
  retypeCell: (cell: string) => `Retype it, ${cell}`,
  onward: 'What else you can do',
  compare: 'Compare with the portal’s list',
  compareAbout: 'Proof of what landed, with a dated receipt',
  rest: (count: number) =>
    plural('en-US', count, { one: 'File with the remaining row', other: `File with the ${say(count)} remaining rows` }),
  restAbout: 'Upload-ready template, .xlsx',
  backToList: 'Back to the list',
  sendHeld: (count: number) =>
    plural('en-US', count, { one: 'Send the ready row', other: `Send the ${say(count)} ready rows` }),
  leftOut: 'Left out',
  cells: (cells: readonly string[], more: number) =>
    more > 0 ? `${cells.join(', ')} and ${say(more)} more` : sayList('en-US', cells),
  anotherList: 'Check another list',
  done: 'Done',
  from: 'From',
  file: 'File',
  fingerprint: 'Fingerprint',
  enterprise: 'Enterprise',
  sent: 'Sent',
  about: 'About this request',
}
