import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Vitest leaves one processor free unless told, which on a machine of two means one file at a time. */
const maxWorkers = Math.max(2, availableParallelism())

/** What a browser test is given: a browser on a loaded machine may be slow once; what is broken is broken twice. */
const BROWSER = {
  globalSetup: ['test/e2e/build.ts'],
  retry: 1,
  // A page needs a moment to draw what a click changed.
  expect: { poll: { timeout: 10_000 } },
  testTimeout: 90_000,
  hookTimeout: 120_000,
}

/** A test that counts milliseconds by the clock, which others beside it would make its own. */
const ALONE = ['test/e2e/panel-long.test.ts']

/** Fast tests by world and browser tests beside each other; then the one that measures, alone. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/{shared,service,extension}/**/*.test.{ts,tsx}', 'test/*.test.ts'],
          globalSetup: ['test/postgres.ts'],
          // A file read in a process of its own takes its time while a browser runs beside it; what hangs still ends.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // The folders of the service are read once by each worker, not once by each file, which costs more than most files' tests.
          isolate: false,
          maxWorkers,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...BROWSER,
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          exclude: ALONE,
          maxWorkers,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...BROWSER,
          name: 'alone',
          include: ALONE,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
