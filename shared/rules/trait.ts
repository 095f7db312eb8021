/** Sets shapes that are sums over all characters apart from those of digits with one dash, which length and place tell. */
const SUMMED = 1 << 30

/**
 * What accounts are compared by, as two numbers a row and made in one look at its characters: a mark that equal accounts
 * share, and a shape that accounts share which have letters, digits and other characters at the same places.
 */
export class Traits {
  /** Of each row its mark, then its shape. */
  private readonly numbers: Int32Array

  constructor(rows: number) {
    this.numbers = new Int32Array(rows * 2)
  }

  /** Never 0. Unequal accounts share one only by chance. */
  mark(index: number): number {
    return this.numbers[index * 2] ?? 0
  }

  shape(index: number): number {
    return this.numbers[index * 2 + 1] ?? 0
  }

  /** Notes the traits of a row's account. Answers how many dashes it has inside where the rest is digits, else infinity. */
  note(index: number, account: string): number {
    const { length } = account
    let mark = length
    let [dashes, dashAt, others] = [0, 0, 0]
    for (let at = 0; at < length; at++) {
      const code = account.charCodeAt(at)
      mark = Math.imul(mark ^ code, 0x5bd1e995) ^ (mark >>> 13)
      if (code >= 48 && code <= 57) continue
      if (code === 45 && at > 0 && at < length - 1) {
        dashes++
        dashAt = at
      } else others++
    }
    this.numbers[index * 2] = mark === 0 ? 1 : mark
    const plain = others === 0 && dashes <= 1
    this.numbers[index * 2 + 1] = plain ? (length << 10) | dashAt : shapeOf(account) | SUMMED
    return others === 0 ? dashes : Number.POSITIVE_INFINITY
  }
}

/** The same number for the same letters, digits and other characters at the same places; mixed, so that short accounts do not meet. */
function shapeOf(account: string): number {
  let shape = 0
  for (let at = 0; at < account.length; at++) {
    const code = account.charCodeAt(at)
    const kind = code >= 48 && code <= 57 ? 1 : code >= 65 && code <= 90 ? 2 : code
    shape = Math.imul(shape ^ kind, 0x5bd1e995) ^ (shape >>> 13)
  }
  return shape
}
