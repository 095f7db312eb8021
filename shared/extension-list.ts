import type { KnownExtension } from './extension.ts'

/** As many as the service takes of one enterprise. */
const MOST = 10_000

/**
 * Reads a pasted list of extensions: one a line, the number alone or with a name before or after it ("214 Theo Marsh",
 * "Theo Marsh, 214"). Lines without a number of 1 to 10 digits are counted apart; a number given twice counts once.
 */
export function readExtensions(text: string): { extensions: KnownExtension[]; unread: number } {
  const found = new Map<string, KnownExtension>()
  let unread = 0
  for (const line of text.split(/\r\n?|\n/)) {
    const plain = line
      .normalize('NFKC')
      .replace(/[\t;,]+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
    if (plain === '') continue
    const [, before = '', number, after = ''] = /^(.*?)(?:^|\s)(\d{1,10})(?:\s(.*))?$/.exec(plain) ?? []
    if (number === undefined || found.size >= MOST) {
      unread++
      continue
    }
    const name = `${before} ${after}`.trim().slice(0, 240)
    found.set(number, { number, name: name === '' ? null : name })
  }
  return { extensions: [...found.values()], unread }
}
