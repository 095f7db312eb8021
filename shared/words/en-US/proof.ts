import type { Landing } from '../../proof.ts'
import { plural, sayNumber } from '../format.ts'

const number = (value: number) => sayNumber('en-US', value)
const headings: Readonly<Record<Landing, string>> = {
  landed: 'Landed',
  missing: 'Missing from the portal’s list',
  conflict: 'Listed under another enterprise',
}

/** What the comparison of a file with the portal's list says, on the screen and on the receipt. */
export const proof = {
  title: 'Receipt: what landed in the portal',
  when: (when: string) => `Compared on ${when}`,
  file: (name: string) => `File: ${name}`,
  digest: (sha256: string) => `SHA-256: ${sha256}`,
  rules: (pack: string) => `Rules: ${pack}`,
  enterprise: (enterprise: string) => `Enterprise: ${enterprise}`,
  listFrom: (host: string, when: string) => `The portal’s list: read from ${host} on ${when}`,
  listPartly: (read: number, total: number | null) =>
    total === null
      ? `Only part of it was read (${number(read)}): what is missing here may stand on another page.`
      : `Only ${number(read)} of ${number(total)} were read: what is missing here may stand on another page.`,
  counts: ({ landed, missing, conflict }: Readonly<Record<Landing, number>>, rows: number) =>
    `${number(landed)} of ${number(rows)} landed, ${number(missing)} missing, ${number(conflict)} in conflict.`,
  others: (count: number) =>
    plural('en-US', count, {
      one: 'The portal lists one more account that is not in the file.',
      other: `The portal lists ${number(count)} more accounts that are not in the file.`,
    }),
  headings,
  under: (enterprise: string) => `(under ${enterprise})`,
  shownAs: (shown: string) => `(the portal shows ${shown})`,
}
