export type Mac =
  | { ok: true; mac: string }
  | { ok: false; why: 'signs' }
  | { ok: false; why: 'length'; digits: number }
  /** All zeros, all ones, or a group address: no phone has it. */
  | { ok: false; why: 'nobody' }

/**
 * Reads a MAC address in any usual writing: 80:5E:C0:12:34:56, 80-5e-c0-12-34-56, 805e.c012.3456, 805EC0123456. The
 * normal form is the one with colons and capitals.
 */
export function readMac(text: string): Mac {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/^mac\s*[:#]?\s*/i, '')
  if (plain.length > 40 || !/^[\da-f\s:.\u2010-\u2015-]+$/i.test(plain)) return { ok: false, why: 'signs' }
  const digits = plain.replace(/[^\da-f]/gi, '').toUpperCase()
  if (digits.length !== 12) return { ok: false, why: 'length', digits: digits.length }
  // The lowest bit of the first byte marks a group address; all ones is one too.
  const isGroup = (Number.parseInt(digits.slice(0, 2), 16) & 1) === 1
  if (isGroup || /^0+$/.test(digits)) return { ok: false, why: 'nobody' }
  return { ok: true, mac: (digits.match(/../g) ?? []).join(':') }
}
