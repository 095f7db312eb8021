import { defineConfig } from 'vitest/config'

/** Fast tests by world, and the browser tests apart, since those build the panel first and share one machine. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/{shared,service,extension}/**/*.test.{ts,tsx}', 'test/*.test.ts'],
          globalSetup: ['test/postgres.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/build.ts'],
          fileParallelism: false,
          // A browser on a loaded machine may be slow once; what is broken is broken twice.
          retry: 1,
          // A page needs a moment to draw what a click changed.
          expect: { poll: { timeout: 10_000 } },
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
