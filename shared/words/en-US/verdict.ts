import { plural, sayList, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('en-US', count)

/** What the check found, said first as a sentence. */
export const verdict = {
  allReady: (count: number) =>
    plural('en-US', count, { one: 'The one account is ready', other: `All ${say(count)} are ready` }),
  ready: (ready: number, all: number) =>
    `${say(ready)} of ${say(all)} ${plural('en-US', ready, { one: 'is', other: 'are' })} ready`,
  canGoIn: (ready: number, all: number) => `${say(ready)} of ${say(all)} can go in`,
  noneReady: (all: number) =>
    plural('en-US', all, { one: 'The one row is not ready', other: `None of the ${say(all)} rows is ready` }),
  allAdded: (count: number) =>
    plural('en-US', count, { one: 'The one account is added', other: `All ${say(count)} accounts are added` }),
  nothingLeft: 'Nothing is left to send',
  empty: 'No account numbers found',
  refused: 'This file can’t be read',
  /** The counts after the sentence; they add up to the rows read. */
  sums: ({
    ready,
    look,
    stop,
    left,
    done = 0,
  }: {
    ready: number
    look: number
    stop: number
    left: number
    done?: number
  }) => {
    const parts = [
      ready > 0 && look > 0 && plural('en-US', ready, { one: '1 is ready', other: `${say(ready)} are ready` }),
      look > 0 && plural('en-US', look, { one: '1 is worth a look', other: `${say(look)} are worth a look` }),
      stop > 0 && plural('en-US', stop, { one: '1 would be refused', other: `${say(stop)} would be refused` }),
      left > 0 && plural('en-US', left, { one: '1 is left out', other: `${say(left)} are left out` }),
      done > 0 && plural('en-US', done, { one: '1 was added already', other: `${say(done)} were added already` }),
    ].filter(part => part !== false)
    return parts.length > 0 ? `${sayList('en-US', parts)}.` : 'Nothing would be refused.'
  },
  where: ({
    sheet,
    from,
    to,
    size,
  }: {
    sheet: string | null
    from: string | null
    to: string | null
    size: string | null
  }) =>
    [sheet && `Sheet “${sheet}”`, from && (from === to ? from : `${from} to ${to}`), size].filter(Boolean).join(', '),
  typedList: 'Typed numbers',
  pastedList: 'Pasted numbers',
  anotherFile: 'Another file',
  changeList: 'Change the list',
  strip: (rows: number, stops: readonly string[], looks: readonly string[]) =>
    [
      plural('en-US', rows, { one: '1 row.', other: `${say(rows)} rows.` }),
      stops.length > 0 && `Stops at ${sayList('en-US', stops)}.`,
      looks.length > 0 && `To look at: ${sayList('en-US', looks)}.`,
    ]
      .filter(Boolean)
      .join(' '),
  range: (from: string, to: string) => `${from} to ${to}`,
  andMore: (count: number) => `${say(count)} more`,
  pastLimit: (count: number) =>
    plural('en-US', count, {
      one: 'One row past what goes in at one time',
      other: `${say(count)} rows past what goes in at one time`,
    }),
  byLevel: 'Show by level',
  aboutFile: 'About the file',
  stored: 'Stored',
  fix: 'Fix',
  why: 'Why',
  next: 'What to do',
  apply: 'Fix',
  undo: 'Undo',
  leaveOut: 'Leave out',
  takeBack: 'Take it back in',
  doneMeans: 'In the enterprise already',
  leftOutMeans: 'Not sent, kept here',
  fixedMeans: (count: number) =>
    plural('en-US', count, { one: '1 of them fixed here', other: `${say(count)} of them fixed here` }),
  was: 'Was',
  wasFormula: 'Was a formula',
  theOthers: (count: number) => plural('en-US', count, { one: 'The other one', other: `The other ${say(count)}` }),
  all: (count: number) => plural('en-US', count, { one: 'The number', other: `All ${say(count)}` }),
  showMore: (count: number) => `Show ${say(count)} more`,
  prove: 'After the upload: did everything land?',
  readAsText: 'Read it here as text',
  checked: (when: string, pack: string) => `Checked on this computer at ${when}, by ${pack}.`,
  notSent: (next: string) => `Not sent. Next: ${next}`,
  nextSubmit: 'choose the enterprise.',
  nextFix: 'fix or leave out what stops.',
  nextFile: 'choose another file.',
  nextList: 'change the list.',
  submit: (count: number) =>
    plural('en-US', count, { one: 'Submit 1 account', other: `Submit ${say(count)} accounts` }),
  submitShort: (count: number) => `Submit ${say(count)}`,
  fixSafe: (count: number) => plural('en-US', count, { one: 'Fix 1 safe one', other: `Fix ${say(count)} safe ones` }),
  safeAndYou: (safe: number, byLeavingOut: number, you: number) =>
    [
      safe > 0 && plural('en-US', safe, { one: '1 can be fixed safely', other: `${say(safe)} can be fixed safely` }),
      byLeavingOut > 0 && (byLeavingOut === safe ? 'by leaving out' : `${say(byLeavingOut)} of them by leaving out`),
      you > 0 && plural('en-US', you, { one: '1 needs you', other: `${say(you)} need you` }),
    ]
      .filter(Boolean)
      .join(', '),
}
