/** What one benchmark found: quality.md names each by its id and says what it must reach. */
export interface Figure {
  figure: number
  reach: number
  /** Whether the figure is as good as what it must reach, whichever way is better. */
  ok: boolean
  /** "times", "kB", "share" */
  unit: string
  /** How many measurements the figure is made of. */
  runs: number
}

export interface Benchmark {
  /** P1 */
  id: string
  /** What is measured against what, in one line. */
  what: string
  run: () => Promise<Figure>
}

/** The middle one, so that one slow run on a busy machine does not decide. */
export function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN
}

/** Runs things in turn, side by side, so that a noisy machine slows all of them alike. Milliseconds, the median of each. */
export async function timeSideBySide(rounds: number, jobs: readonly (() => unknown)[]): Promise<number[]> {
  const times: number[][] = jobs.map(() => [])
  for (let round = 0; round < rounds; round++) {
    for (const [at, job] of jobs.entries()) {
      const start = performance.now()
      await job()
      times[at]?.push(performance.now() - start)
    }
  }
  return times.map(median)
}
