import { plural, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('en-US', count)
const numbers = (count: number) => plural('en-US', count, { one: '1 number', other: `${say(count)} numbers` })

/** Asking the service what would become of the numbers, before anything is submitted. */
export const inquiry = {
  title: 'Ask the service',
  titleMeans: 'Before you submit',
  about: 'It can tell what would become of each number. Nothing leaves this computer until you have seen what is sent.',
  show: 'See what would be asked',
  again: 'Ask again',
  connectWhy: 'Asking needs a sign-in: the answer holds for your enterprises alone.',
  payload: 'What is sent when you ask',
  notSent: 'Not sent: the file, its name, the rows that stop or are left out. Nothing is added or changed.',
  ask: (count: number) => `Ask about ${numbers(count)}`,
  asking: 'Asking …',
  parts: (parts: number, most: number, hourly: number) =>
    `In ${say(parts)} parts of up to ${say(most)}. The service answers about ${say(hourly)} numbers an hour.`,
  asked: (done: number, of: number) => `${say(done)} of ${numbers(of)} answered`,
  stop: 'Stop asking',
  rest: (count: number) => `Ask about the other ${say(count)}`,
  unasked: (count: number, of: number) =>
    `${say(count)} of the ${say(of)} numbers ${plural('en-US', count, { one: 'was', other: 'were' })} not asked about. The groups below hold the other ${say(of - count)}.`,
  answered: (enterprise: string) => `If you submitted to ${enterprise} now:`,
  askedAt: (when: string) => `Asked at ${when}, nothing was submitted or changed.`,
  staying: (count: number, going: number, whole: boolean): string =>
    whole
      ? `None of the ${say(going)} would go in: the service would refuse ${say(count)}, and all or nothing holds back the rest.`
      : `${say(going - count)} of ${say(going)} would go in; the service would refuse ${say(count)}.`,
  changed: 'The list has changed since. What was left out is not shown; what was added or fixed was not asked about.',
  overlap: (count: number, number: string, name: string, when: string) =>
    `${plural('en-US', count, { one: '1 of these is', other: `${say(count)} of these are` })} in ${number} already, which ${name} sent (${when}).`,
  /** The head of each group; French bends it to the count. */
  group: (
    name:
      | 'assigned'
      | 'unconfirmed'
      | 'here'
      | 'elsewhere'
      | 'unknown'
      | 'inactive'
      | 'enterprise'
      | 'duplicate'
      | 'stopped'
      | 'held'
      | 'notSent',
    _count: number,
  ): string =>
    ({
      assigned: 'Would be added',
      unconfirmed: 'Would be added, to be confirmed',
      here: 'Already here',
      elsewhere: 'Elsewhere',
      unknown: 'Unknown',
      inactive: 'Not active',
      enterprise: 'The enterprise is not active',
      duplicate: 'Twice in the list',
      stopped: 'Would be stopped',
      held: 'Would be held back',
      notSent: 'Not asked about',
    })[name],
  next: {
    assigned: 'Nothing stands in the way.',
    unconfirmed: 'They would stand in the enterprise; your representative confirms numbers that no list holds yet.',
    here: 'Nothing to do: leave them out, or submit them; nothing happens twice.',
    elsewhere: 'Under another enterprise ID. After submitting, you can ask your representative to move them.',
    unknown: 'In no list yet. Ask your system administrator whose they are; they would not go in.',
    inactive: 'Closed or not opened yet. Ask your representative; they would not go in.',
    enterprise: 'It takes no accounts for now. Ask your representative to activate it, or choose another one.',
    duplicate: 'Another row asks for the same account; the repetition adds nothing.',
    stopped: 'The service’s own check stops them. Correct the numbers.',
    held: 'Nothing is wrong with these.',
    notSent: 'They stop or are left out.',
  },
  accessSubject: (enterprise: string) => `Access to accounts for ${enterprise}`,
  elsewhereMessage: ({ enterprise, id, accounts }: { enterprise: string; id: string; accounts: readonly string[] }) =>
    [
      `I would like to add ${plural('en-US', accounts.length, { one: 'this account', other: `these ${say(accounts.length)} accounts` })} to the enterprise ID ${id} (${enterprise}):`,
      '',
      ...accounts,
      '',
      plural('en-US', accounts.length, {
        one: 'It is assigned to another enterprise ID already. Can you tell me which one, and give me access to it?',
        other:
          'They are assigned to another enterprise ID already. Can you tell me which one, and give me access to it?',
      }),
    ].join('\n'),
  accessMessage: ({ enterprise, id, accounts }: { enterprise: string; id: string; accounts: readonly string[] }) =>
    [
      `I would like to add ${plural('en-US', accounts.length, { one: 'this account', other: `these ${say(accounts.length)} accounts` })} to the enterprise ID ${id} (${enterprise}):`,
      '',
      ...accounts,
      '',
      plural('en-US', accounts.length, {
        one: 'The list does not know whose it is. Can you see which enterprise ID it belongs to, and give me access?',
        other:
          'The list does not know whose they are. Can you see which enterprise ID they belong to, and give me access?',
      }),
    ].join('\n'),
}
