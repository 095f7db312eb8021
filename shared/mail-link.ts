/** Longer links are cut off by some mail programs and browsers. */
const LONGEST_LINK = 1_900

/** A mailto: link without an address, and how many of the items it names. */
export interface MailLink {
  href: string
  items: number
}

/** The link with as many of the items as fit; `write` writes the body with so many. Lines end as RFC 6068 asks, in CR LF. */
export function longestLink(subject: string, write: (most: number) => string, items: number): MailLink {
  const link = (most: number) =>
    `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(write(most).replaceAll('\n', '\r\n'))}`
  let most = items
  while (most > 0 && link(most).length > LONGEST_LINK) most--
  return { href: link(most), items: most }
}
