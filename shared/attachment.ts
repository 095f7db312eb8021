/** A file beside a ticket. */
export interface Attachment {
  id: string
  name: string
  bytes: number
  addedBy: { id: string; name: string }
  addedAt: string
}

/** Folders, control and invisible characters: what could start a header, or hide what a file is. */
const HIDING = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029/\\]+/gu

/** A name that a file may be kept under: its end, which says what it is, with what could hide something replaced. `other` where nothing is left. */
export function attachmentName(name: string, other = 'file'): string {
  const safe = [...name.toWellFormed().replace(HIDING, '_').trim()].slice(-120).join('')
  return safe === '' || /^\.+$/.test(safe) ? other : safe
}
