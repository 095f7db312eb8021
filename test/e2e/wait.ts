import { setTimeout as pause } from 'node:timers/promises'

/** Asks again and again until there is an answer that counts, or the time is up. For other processes, which can't be awaited. */
export async function waitUntil<Value>(
  ask: () => Value,
  { what, timeout = 10_000 }: { what: string; timeout?: number },
): Promise<NonNullable<Value>> {
  const end = Date.now() + timeout
  for (;;) {
    const answer = ask()
    if (answer) return answer
    if (Date.now() > end) throw new Error(`Waited ${timeout} ms in vain for ${what}`)
    await pause(25)
  }
}
