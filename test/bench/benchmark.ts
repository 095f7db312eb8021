import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** What one benchmark found: quality.md names each by its id and says what it must reach. */
export interface Figure {
  figure: number
  reach: number
  /** Whether the figure is as good as what it must reach, whichever way is better. */
  ok: boolean
  /** "times", "kB", "share" */
  unit: string
  /** P2 alone: the same as a multiple of what unpacking takes. */
  inflates?: number
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

/** Clears up what was run before: Node shows its collector only to who asks for it. */
const collect = (() => {
  setFlagsFromString('--expose-gc')
  // A new context has it, this one does not; nothing else says what it is.
  const gc = runInNewContext('gc') as (how: { type: 'minor' }) => void
  return () => gc({ type: 'minor' })
})()

/**
 * Runs things in turn, side by side, so that a noisy machine slows all of them alike; each `repeats` times in a row and
 * after a clearing up, so that each pays for its own rubbish and for nobody else's. With a number for each job, all can
 * run about as long: one pause of a busy machine then costs none of them more than the others. Milliseconds for one run
 * of each job, round by round.
 */
export async function timeSideBySide(
  rounds: number,
  jobs: readonly (() => unknown)[],
  repeats: number | readonly number[] = 1,
): Promise<number[][]> {
  const times: number[][] = jobs.map(() => [])
  for (let round = 0; round < rounds; round++) {
    for (const [at, job] of jobs.entries()) {
      const runs = typeof repeats === 'number' ? repeats : (repeats[at] ?? 1)
      collect()
      const start = performance.now()
      for (let run = 0; run < runs; run++) await job()
      times[at]?.push((performance.now() - start) / runs)
    }
  }
  return times
}

/** How many times longer one took than the other: round by round, and then the middle one. */
export function medianRatio(longer: readonly number[] = [], shorter: readonly number[] = []): number {
  return median(longer.map((time, round) => time / (shorter[round] ?? Number.NaN)))
}
