import { plural, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('en-US', count)
const lines = (count: number) => plural('en-US', count, { one: '1 line', other: `${say(count)} lines` })

/** Going through the call card line by line (N14): on the desk each line is ticked, in the panel each is marked as said. */
export const call = {
  title: 'Call card, line by line',
  begin: 'Go through it line by line',
  end: 'Close the call card',
  /** "12 of 38 lines settled, 2 need info" */
  progress: (settled: number, all: number, info: number) =>
    `${say(settled)} of ${lines(all)} settled${info > 0 ? `, ${plural('en-US', info, { one: '1 needs info', other: `${say(info)} need info` })}` : ''}`,
  /** "Line 3 of 38" */
  at: (line: number, all: number) => `Line ${say(line)} of ${say(all)}`,
  sharedBy: (count: number) =>
    plural('en-US', count, { one: 'Holds for 1 seat', other: `Holds for all ${say(count)} seats that share it` }),
  askedOnce: 'A question about it is asked once, for the first of them.',
  toAsk: 'Not known yet: ask',
  missing: 'Missing: ask',
  previous: 'Previous line',
  next: 'Next line',
  nextOpen: 'Next open line',
  allSettled: 'Every line is settled.',
  keys: 'd done, i needs info, n not possible; arrows up and down move.',
  // In the panel
  said: 'Said on the phone',
  sayNext: 'Said, next line',
  unsay: 'Not said yet',
  saidOf: (said: number, all: number) => `${say(said)} of ${lines(all)} said`,
  allSaid: 'Every line is said.',
  answers: 'What is said on the phone can be answered here. It goes into the request.',
}
