import type { Signal } from '@preact/signals'
import type { Settings } from '../settings.ts'

type Changes = Readonly<Record<string, chrome.storage.StorageChange>>

/**
 * Takes over what another window stored under a key. What this window wrote itself comes back too, as another object
 * with its keys in another order: that changes nothing.
 */
export function follow<Key extends keyof Settings>(
  changes: Changes,
  key: Key,
  held: Signal<Settings[Key]>,
  none: Settings[Key],
): boolean {
  const change = changes[key]
  if (!change) return false
  // storage.local holds what writeSettings put there, and nothing else writes to it.
  const next = (change.newValue ?? none) as Settings[Key]
  if (inOrder(next) === inOrder(held.value)) return false
  held.value = next
  return true
}

function inOrder(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted())
      : part,
  )
}
