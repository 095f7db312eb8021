import type { ReadonlySignal } from '@preact/signals'

/** A window that nobody sees paints nothing and one that always has work is never idle: neither is waited for longer. */
const LONGEST_MS = 200

/**
 * A moment with nothing more urgent in it: what was drawn just now can be seen, and no check (its name in `checking`)
 * is under way, whose answer somebody waits for.
 */
export async function lull(checking: ReadonlySignal<string | null>): Promise<void> {
  do {
    await ended(checking)
    await idle()
  } while (checking.value !== null)
}

function ended(checking: ReadonlySignal<string | null>): Promise<void> {
  const done = Promise.withResolvers<void>()
  const leave = checking.subscribe(name => name === null && done.resolve())
  return done.promise.finally(leave)
}

function idle(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const inFrame = requestAnimationFrame(() => requestIdleCallback(() => resolve(), { timeout: LONGEST_MS }))
  const late = setTimeout(resolve, LONGEST_MS)
  return promise.finally(() => {
    cancelAnimationFrame(inFrame)
    clearTimeout(late)
  })
}
