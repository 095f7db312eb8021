import { plural, sayNumber } from '../format.ts'

/** The levels, and how they are told apart in words. */
export const level = {
  ready: 'Ready',
  stop: 'Stop',
  look: 'Look',
  note: 'Note',
  left: 'Left out',
  /** The head of several rows: English doesn't change with their number, French does. */
  head: (name: 'ready' | 'stop' | 'look' | 'note' | 'left' | 'done', _count: number): string =>
    ({ ready: 'Ready', stop: 'Stop', look: 'Look', note: 'Note', left: 'Left out', done: 'Added' })[name],
  stopMeans: 'The portal would refuse or damage these',
  lookMeans: 'Probably wrong, you decide',
  noteMeans: 'Good to know',
  readyCount: (count: number) => `${sayNumber('en-US', count)} ready`,
  stopCount: (count: number) => plural('en-US', count, { one: '1 stops', other: `${sayNumber('en-US', count)} stop` }),
  lookCount: (count: number) => `${sayNumber('en-US', count)} to look at`,
}
