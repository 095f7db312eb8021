import { type Check, refusedCheck } from '../shared/check.ts'
import { fileFinding } from '../shared/finding.ts'
import { lumenConnect } from '../shared/packs/lumen-connect.ts'
import { type Bounds, ChildPool } from './child-pool.ts'
import type { Upload } from './read-upload.ts'

/** Checks uploaded workbooks. Whatever a file holds, the service goes on answering meanwhile and afterwards. */
export interface UploadReader {
  check(upload: Upload): Promise<Check>
  close(): void
}

/** An upload is 1 MiB at most, and others wait behind it. */
const BOUNDS: Bounds = { seconds: 5, megabytes: 256 }
const IDLE_MS = 60_000

/** A reader whose process is started with the first upload, and let go when none comes for a minute. */
export function createUploadReader(bounds: Bounds = BOUNDS): UploadReader {
  const pool = new ChildPool<Upload, Check>({ args: ['read', 'upload'], size: 2, bounds, idleAfter: IDLE_MS })
  return {
    async check(upload) {
      const answer = await pool.ask(upload)
      if (answer !== 'too-slow' && answer !== 'broke-off') return answer
      const { seconds } = bounds
      return refusedCheck(
        answer === 'too-slow' ? fileFinding('file.too_slow', { seconds }) : fileFinding('file.broke_off', {}),
        lumenConnect,
        null,
      )
    },
    close: () => pool.close(),
  }
}
