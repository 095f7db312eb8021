/** Work that comes in from anywhere and is done in rounds, one at a time. */
export interface Rounds {
  /** There may be something to do. */
  wake(): void
  /** Everything that was there when asked is done. */
  idle(): Promise<void>
  /** No further round begins; the one under way is waited for. */
  stop(): Promise<void>
}

/** How often is looked by itself, in milliseconds. */
const EVERY_MS = 5000

/**
 * Works at once when woken, and every few seconds, until a step says that it found nothing. A step that throws ends its
 * round: the next one tries again.
 */
export function startRounds(step: () => Promise<boolean>, onFault: (thrown: unknown) => void): Rounds {
  let running: Promise<void> = Promise.resolve()
  let queued = false
  let stopped = false
  const wake = () => {
    if (queued || stopped) return
    queued = true
    running = running.then(async () => {
      queued = false
      try {
        while (!stopped && (await step()));
      } catch (thrown) {
        onFault(thrown)
      }
    })
  }
  const timer = setInterval(wake, EVERY_MS)
  timer.unref()
  return {
    wake,
    async idle() {
      wake()
      await running
    },
    async stop() {
      stopped = true
      clearInterval(timer)
      await running
    },
  }
}
