/** Whether any text of a part may be escaped: one look at the part instead of one at each text. */
export function mayBeEscaped(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x5f); at >= 0; at = bytes.indexOf(0x5f, at + 1)) if (bytes[at + 1] === 0x78) return true
  return false
}

/** Excel writes what XML can't hold as _xHHHH_, and the underscore of such a text itself as _x005F_. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([\da-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** A text as it stands in a workbook's XML, before that is escaped: `unescapeText` gives it back. */
export function escapeText(text: string): string {
  return text
    .replace(/_(?=x[\da-fA-F]{4}_)/g, '_x005F_')
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, character => escapeUnit(character))
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, half => escapeUnit(half))
}

function escapeUnit(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
}
