import { plural, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('en-US', count)
const accounts = (count: number) => plural('en-US', count, { one: '1 account', other: `${say(count)} accounts` })

/** A long list sent as several requests, one after the other (N2). */
export const series = {
  choose: 'How many are sent',
  all: (count: number) => `All ${accounts(count)}`,
  allMeans: (parts: number, most: number) =>
    `In ${say(parts)} requests of at most ${say(most)}, one after the other. What does not go in comes back with its reason.`,
  first: (count: number) => `Only the first ${say(count)}`,
  firstMeans: 'The rest stays in the list.',
  stay: (count: number, of: number) =>
    count === of
      ? `None of the ${accounts(of)} would go in`
      : `At least ${say(count)} of ${accounts(of)} would not go in`,
  stayMost: (enterprise: string) => `That is more than half of the list. Is ${enterprise} the right enterprise?`,
  stayBy: (when: string) => `By what the service last told this panel (${when}).`,
  requests: (count: number, parts: number) => `${accounts(count)} in ${say(parts)} requests`,
  submit: (count: number) => `Submit all ${accounts(count)}`,
  title: (accepted: number, parts: number) => `${say(accepted)} of ${say(parts)} requests accepted`,
  lead: 'They go one after the other. You can close the panel: each is sent once.',
  allAnswered: 'Every request has its answer.',
  part: (part: number, parts: number, count: number) => `Request ${say(part)} of ${say(parts)}, ${accounts(count)}`,
  accepted: (added: number, count: number) => `${say(added)} of ${say(count)} are in the enterprise`,
  refused: 'Not taken; open it for the reason',
  sending: 'On its way',
  waiting: 'Waits its turn',
  sum: (standing: number, count: number) => `${say(standing)} of ${accounts(count)} are in the enterprise.`,
  confirm: (parts: number, count: number) =>
    plural('en-US', parts, {
      one: `Of one request of ${accounts(count)}, more than half would not go in`,
      other: `Of ${say(parts)} requests with ${accounts(count)}, more than half would not go in`,
    }),
  confirmMeans:
    'Nothing of them was added. Sent all the same, what can go in does, and every other row comes back with its reason. You are not asked again for the requests that still wait.',
  dropRest: 'Don’t send the rest',
}
