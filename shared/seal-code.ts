/** Crockford's base 32: no I, L, O or U, so that a code can be read aloud and typed from paper. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
export const SEAL_CODE_LENGTH = 10
const DATA = SEAL_CODE_LENGTH - 1

/** Why a typed text is no code. */
export type SealCodeFault = 'length' | 'characters' | 'check'

/**
 * A code of ten characters: nine of chance (45 bits) and one that checks them. It needs nine random bytes, of which the
 * low five bits of each count.
 */
export function makeSealCode(random: Uint8Array): string {
  if (random.length < DATA) throw new RangeError(`A seal needs ${DATA} random bytes`)
  const values = [...random.subarray(0, DATA)].map(byte => byte & 31)
  return [...values, checkValue(values)].map(value => ALPHABET[value]).join('')
}

/** A code as people read it: 7K3QM-1VTXD. */
export function showSealCode(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`
}

/**
 * The code that a person typed, however they wrote it: small letters, spaces and dashes, O for 0, I or L for 1. One wrong
 * character, or two that changed places, are found here, before a try is used up at the service.
 */
export function readSealCode(typed: string): { code: string } | { fault: SealCodeFault } {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
  const code = text.replace(/O/g, '0').replace(/[IL]/g, '1')
  const values = [...code].map(character => ALPHABET.indexOf(character))
  if (values.includes(-1)) return { fault: 'characters' }
  if (values.length !== SEAL_CODE_LENGTH) return { fault: 'length' }
  return checkValue(values.slice(0, DATA)) === values[DATA] ? { code } : { fault: 'check' }
}

/**
 * A weighted sum in the field of 32 elements. Each place has a weight of its own, so that any single slip and any exchange
 * of two characters changes it. (Crockford's own check counts to 37 and so needs five signs that nobody can spell.)
 */
function checkValue(values: readonly number[]): number {
  let sum = 0
  for (const value of values) sum = double(sum) ^ double(value)
  return sum
}

/** Twice a value in the field, modulo x⁵ + x² + 1. */
function double(value: number): number {
  const twice = value << 1
  return twice & 32 ? (twice ^ 0b100101) & 31 : twice
}
