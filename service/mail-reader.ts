import type { ReadMail } from '../shared/incoming.ts'
import { type Bounds, ChildPool } from './child-pool.ts'

/** Reads mails. Whatever one holds, who asked goes on meanwhile and afterwards. */
export interface MailReader {
  /** Throws on what is no mail, takes too long or too much memory. */
  read(raw: Uint8Array<ArrayBuffer>): Promise<ReadMail>
  close(): void
}

const BOUNDS: Bounds = { seconds: 15, megabytes: 256 }
const IDLE_MS = 10_000

/** A reader whose process is started with the first mail, and let go soon after. */
export function createMailReader(bounds: Bounds = BOUNDS): MailReader {
  const pool = new ChildPool<Uint8Array<ArrayBuffer>, ReadMail>({
    args: ['read', 'mail'],
    size: 1,
    bounds,
    idleAfter: IDLE_MS,
  })
  return {
    async read(raw) {
      const answer = await pool.ask(raw)
      if (answer === 'too-slow' || answer === 'broke-off') throw new Error(`The mail could not be read (${answer}).`)
      return answer
    },
    close: () => pool.close(),
  }
}
