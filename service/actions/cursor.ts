import { Fault } from '../../shared/fault.ts'

/** Where a page of a list ends, opaque to clients so that what it stands for may change. */
export function closeCursor(list: string, last: string): string {
  return Buffer.from(`${list}.${last}`).toString('base64url')
}

/** What the page before ended with; null for the first page. Raises request.invalid for anything that we did not give. */
export function openCursor(list: string, cursor: string | null): string | null {
  if (cursor === null) return null
  const text = Buffer.from(cursor, 'base64url').toString('utf8')
  if (text.startsWith(`${list}.`)) return text.slice(list.length + 1)
  throw new Fault('request.invalid', [{ pointer: '/cursor', code: 'invalid', message: '' }])
}

/** The same for a list that is walked by a number. */
export function openNumberCursor(list: string, cursor: string | null): number | null {
  const last = openCursor(list, cursor)
  if (last === null) return null
  if (/^\d{1,9}$/.test(last)) return Number(last)
  throw new Fault('request.invalid', [{ pointer: '/cursor', code: 'invalid', message: '' }])
}

/** Cuts what was read with one too many down to the page, and says how to go on. */
export function pageOf<Item>(
  list: string,
  found: readonly Item[],
  limit: number,
  keyOf: (item: Item) => string,
): { items: Item[]; next: string | null } {
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return { items, next: found.length > limit && last !== undefined ? closeCursor(list, keyOf(last)) : null }
}
