import type { FieldSelectors } from '../../shared/page-ask.ts'
import type { PageRules } from '../../shared/page-rule.ts'

/** The selectors of a portal's rules, as they travel to the page. */
export function selectorsOf({ fields }: PageRules): FieldSelectors[] {
  return fields.map(({ field, selectors }) => ({ field, selectors }))
}

/** Bytes as a text that can travel to the page; piece by piece, since a call takes only so many arguments. */
export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE))
  return btoa(text)
}

const PIECE = 8_192
