import { plural, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('en-US', count)
const accounts = (count: number) => plural('en-US', count, { one: '1 account', other: `${say(count)} accounts` })

/** Asking for moves in one packet, and taking back what a request added. */
export const packet = {
  title: 'Moves',
  ask: (count: number) => plural('en-US', count, { one: 'Ask for 1 move', other: `Ask for ${say(count)} moves` }),
  asks: (count: number) => accounts(count),
  undo: 'Undo this request',
  undoAsk: (count: number, enterprise: string) => `${accounts(count)} would be taken out of ${enterprise} again.`,
  undoDo: (count: number) => plural('en-US', count, { one: 'Take it out', other: `Take ${say(count)} out` }),
  undone: (name: string, when: string) => `Undone by ${name} (${when})`,
  undoneRows: (released: number, gone: number) =>
    [
      `${accounts(released)} ${plural('en-US', released, { one: 'was', other: 'were' })} taken out again.`,
      gone > 0 && `${accounts(gone)} had left before.`,
    ]
      .filter(Boolean)
      .join(' '),
}
