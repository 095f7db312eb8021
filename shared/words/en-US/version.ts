import { plural, sayList, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('en-US', count)

/** What became of a customer's file from one version to the next (N9). */
export const version = {
  title: 'Since the last version',
  counts: (counts: { fixed: number; still: number; fresh: number; moved: number }) =>
    [
      `${say(counts.fixed)} fixed`,
      `${say(counts.still)} still wrong`,
      `${say(counts.fresh)} new`,
      `${say(counts.moved)} moved`,
    ].join(', '),
  same: 'Nothing changed in the findings.',
  comparedWith: (name: string, when: string) => `Compared with ${name}, checked ${when}.`,
  fixed: (count: number) => `Fixed ${say(count)}`,
  still: (count: number) => `Still wrong ${say(count)}`,
  fresh: (count: number) => `New ${say(count)}`,
  moved: (count: number) => `Moved ${say(count)}`,
  added: (count: number, cells: string) =>
    `${plural('en-US', count, { one: '1 account was added', other: `${say(count)} accounts were added` })}: ${cells}.`,
  removed: (count: number, accounts: string) =>
    `${plural('en-US', count, { one: '1 account is gone', other: `${say(count)} accounts are gone` })}: ${accounts}.`,
  list: (cells: readonly string[], more: number) =>
    more > 0 ? `${cells.join(', ')} and ${say(more)} more` : sayList('en-US', cells),
  gone: 'Row is gone',
  fromTo: (from: string, to: string) => `${from} to ${to}`,
  file: 'File',
  customer: 'Compare with the files of',
  own: (name: string) => `${name}, by the file’s name`,
}
