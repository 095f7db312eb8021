/** One place where a list changed: so many items stay, so many go, and these come in their place. */
export interface Splice<Item> {
  keep: number
  drop: number
  put: Item[]
}

/** How far two lists are searched for where they agree again; past it an item counts as changed. */
const FARTHEST = 8

/**
 * What makes one list of another, in the order of the lists. Few changes give few splices; the result is right however
 * much changed. `same`: whether two items hold the same.
 */
export function spliceOf<Item>(
  before: readonly Item[],
  after: readonly Item[],
  same: (one: Item, other: Item) => boolean,
): Splice<Item>[] {
  const splices: Splice<Item>[] = []
  const agree = (at: number, to: number) => {
    const [one, other] = [before[at], after[to]]
    return one !== undefined && other !== undefined && same(one, other)
  }
  let [at, to] = [0, 0]
  while (at < before.length || to < after.length) {
    const from = at
    while (agree(at, to)) {
      at++
      to++
    }
    const keep = at - from
    const [drop, come] = nextAgreement(before.length - at, after.length - to, (past, ahead) =>
      agree(at + past, to + ahead),
    )
    if (drop + come > 0) splices.push({ keep, drop, put: after.slice(to, to + come) })
    at += drop
    to += come
  }
  return splices
}

/** The list that the splices make of the one before. */
export function applySplices<Item>(before: readonly Item[], splices: readonly Splice<Item>[]): Item[] {
  const parts: (readonly Item[])[] = []
  let at = 0
  for (const { keep, drop, put } of splices) {
    parts.push(before.slice(at, at + keep), put)
    at += keep + drop
  }
  parts.push(before.slice(at))
  return parts.flat()
}

/** How many items go and come until the lists agree again; one for one where that is not near. */
function nextAgreement(
  left: number,
  right: number,
  agree: (past: number, ahead: number) => boolean,
): [drop: number, come: number] {
  if (left === 0 || right === 0) return [left, right]
  for (let far = 1; far <= FARTHEST; far++) {
    for (let past = 0; past <= far; past++) if (agree(past, far - past)) return [past, far - past]
  }
  return [1, 1]
}
