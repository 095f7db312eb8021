import { plural, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('en-US', count)
const accounts = (count: number) => plural('en-US', count, { one: '1 account', other: `${say(count)} accounts` })
const moves = (count: number) => plural('en-US', count, { one: '1 move', other: `${say(count)} moves` })

/** Asking for moves, or moving accounts at once, while the service has not answered yet. */
export const errand = {
  row: {
    ask: (count: number, enterprise: string) => `Asking for ${moves(count)} to ${enterprise}`,
    move: (count: number, enterprise: string) => `Moving ${accounts(count)} to ${enterprise}`,
  },
  queued: {
    ask: (count: number) => `Asking for ${moves(count)} is queued`,
    move: (count: number) => `Moving ${accounts(count)} is queued`,
  },
  refused: {
    ask: (count: number) => `The service did not take the question for ${moves(count)}`,
    move: (count: number) => `The service did not move the ${accounts(count)}`,
  },
  nothingMoved: 'Nothing was moved.',
  stepResult: 'The move, with its number',
  once: 'Done only once. A double click or a lost connection never asks or moves twice.',
  later: 'Where the accounts stand is looked at anew when it arrives. You then see what became of each.',
  see: 'See what waits',
  back: 'Back to what you wrote',
  /** A deed that is about what one sees now, when nobody answers. */
  notQueued: (host: string) =>
    `${host} can’t be reached, so nothing is known to be done. This is about what you see now, so it isn’t kept for later. Press again once the service is back; it is never done twice.`,
}
