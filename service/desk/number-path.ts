import { batchPath, movePath, requestPath } from './place.ts'

/** Where something stands whose number was typed ("tk-4107", "TK 4107", "#4107", "4107", "SC-20431"); null for anything else. */
export function numberPath(text: string): string | null {
  const [, kind = 'TK', digits] = /^#?(?:(TK|SC|MV)[\s\-–]?)?(\d{1,9})$/i.exec(text.trim()) ?? []
  if (digits === undefined) return null
  const number = `${kind.toUpperCase()}-${digits}`
  if (number.startsWith('SC')) return batchPath(number)
  return number.startsWith('MV') ? movePath(number, 'waiting') : requestPath(number)
}
