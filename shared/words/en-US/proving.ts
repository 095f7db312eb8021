import type { Landing } from '../../proof.ts'
import { plural, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('en-US', count)

/** Comparing what was uploaded with the portal's own list (N6). What the receipt itself says is in `proof`. */
export const proving = {
  title: 'Did everything land?',
  lead: (name: string, count: number) =>
    plural('en-US', count, { one: `${name}, 1 account`, other: `${name}, ${say(count)} accounts` }),
  how: 'After the upload, open the account list in the portal, select all of it and copy, then paste it here; or read it from the tab beside this panel.',
  list: 'The portal’s account list',
  listHint: 'The whole table as copied, or one number a line. It stays on this computer.',
  import: 'Open a file with the list',
  take: (count: number) =>
    plural('en-US', count, {
      one: 'Take the account read from the page',
      other: `Take the ${say(count)} accounts read from the page`,
    }),
  readPage: 'Read the open page',
  enterprise: 'Enterprise ID you uploaded to',
  enterpriseHint: 'Only where the list shows several enterprises.',
  nothingListed: 'No account number was found in what was pasted.',
  unreadable: 'No accounts could be read from this file. Copy the list from the page instead.',
  read: (count: number) =>
    plural('en-US', count, {
      one: '1 account read from the list.',
      other: `${say(count)} accounts read from the list.`,
    }),
  result: ({ landed, missing, conflict }: Readonly<Record<Landing, number>>, all: number) => {
    if (landed === all) return all === 1 ? 'It landed' : `All ${say(all)} landed`
    const rest = [
      missing > 0 ? `${say(missing)} missing` : '',
      conflict > 0 ? `${say(conflict)} in conflict` : '',
    ].filter(Boolean)
    return `${say(landed)} of ${say(all)} landed, ${rest.join(', ')}`
  },
  landings: { landed: 'Landed', missing: 'Missing', conflict: 'In conflict' } as Readonly<Record<Landing, string>>,
  means: {
    landed: 'They stand in the portal’s list',
    missing: 'Upload these again, or ask why they did not go in',
    conflict: 'They stand under another enterprise; your representative can move them',
  } as Readonly<Record<Landing, string>>,
  receipt: 'Receipt to keep',
  compared: (when: string) => `Compared ${when}`,
  fileName: (name: string) => `Receipt ${name}.txt`,
  again: 'Compare another list',
  noRows: 'There are no rows to compare. Check a file first.',
  back: 'Back',
}
