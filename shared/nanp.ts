/** What is wrong with a phone number of the North American plan, or its normal form. */
export type Nanp =
  | { ok: true; digits: string; extension: string | null }
  | { ok: false; why: 'signs' }
  | { ok: false; why: 'length'; digits: number }
  | { ok: false; why: 'area'; area: string }
  | { ok: false; why: 'exchange'; exchange: string }

/** A longer text is no number; the bound comes before any pattern. */
const LONGEST = 60

/**
 * Reads a number as people write it: (469) 429-2500, 469.429.2500, +1 469 429 2500 ext 12. By the North American plan's
 * own rules (NXX-NXX-XXXX): an area code begins with 2 to 9 and is no N11 nor N9X; an exchange begins with 2 to 9 and is
 * no N11. Letters are not turned into digits.
 */
export function readPhone(text: string): Nanp {
  const plain = text.normalize('NFKC').trim()
  if (plain.length > LONGEST) return { ok: false, why: 'signs' }
  const [, number = '', extension = null] = /^(.*?)(?:\s*(?:x|ext\.?|poste|#)\s*(\d{1,6}))?$/i.exec(plain) ?? []
  if (!/^\+?[\d\s().\u2010-\u2015/-]+$/.test(number)) return { ok: false, why: 'signs' }
  const all = number.replace(/\D/g, '')
  const digits = all.length === 11 && all.startsWith('1') ? all.slice(1) : all
  if (digits.length !== 10 || (number.startsWith('+') && !all.startsWith('1'))) {
    return { ok: false, why: 'length', digits: all.length }
  }
  const [area, exchange] = [digits.slice(0, 3), digits.slice(3, 6)]
  if (!isAreaCode(area)) return { ok: false, why: 'area', area }
  if (!/^[2-9]\d\d$/.test(exchange) || exchange.endsWith('11')) return { ok: false, why: 'exchange', exchange }
  return { ok: true, digits, extension }
}

/** Whether three digits can be an area code: 2 to 9 first, no N11, and no N9X (kept for the plan's growth). */
export function isAreaCode(text: string): boolean {
  return /^[2-9][0-8]\d$/.test(text) && !text.endsWith('11')
}

/** Ten digits as people here read them: (469) 429-2500. */
export function showPhone(digits: string): string {
  return `(${digits.slice(0, 3)}) ${digits.slice(3, 6)}-${digits.slice(6)}`
}
