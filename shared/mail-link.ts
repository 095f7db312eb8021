/** Longer links are cut off by some mail programs and browsers. */
const LONGEST_LINK = 1_900

/** A mailto: link without an address, and how many of the items it names. */
export interface MailLink {
  href: string
  items: number
}

/** Fewer than this many are tried all together first: without a line about the rest, all may fit where most do not. */
const FEW = 200

/**
 * The link with as many of the items as fit; `write` writes the body with so many. Lines end as RFC 6068 asks, in CR LF.
 * Of a list of thousands only the first few are ever written.
 */
export function longestLink(subject: string, write: (most: number) => string, items: number): MailLink {
  const link = (most: number) =>
    `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(write(most).replaceAll('\n', '\r\n'))}`
  const fits = (most: number) => link(most).length <= LONGEST_LINK
  const most = items < FEW && fits(items) ? items : mostThatFit(fits, items)
  return { href: link(most), items: most }
}

/** The largest number that fits, sought upwards in doubling steps and then between the last two. */
function mostThatFit(fits: (most: number) => boolean, items: number): number {
  let [good, step] = [0, 1]
  while (good + step <= items && fits(good + step)) {
    good += step
    step *= 2
  }
  for (; step >= 1; step = Math.floor(step / 2)) if (good + step <= items && fits(good + step)) good += step
  return good
}
