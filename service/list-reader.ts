import type { DirectoryList, DirectoryRefusal } from '../shared/directory-list.ts'
import { fileFinding } from '../shared/finding.ts'
import { type Bounds, ChildPool } from './child-pool.ts'
import type { GivenList } from './read-list.ts'

/** Reads lists for the directory. Whatever a file holds, who asked goes on meanwhile and afterwards. */
export interface ListReader {
  read(list: GivenList): Promise<DirectoryList | DirectoryRefusal>
  close(): void
}

/** A provider's list has up to a million cells in 16 MiB, and one person waits for it. */
const BOUNDS: Bounds = { seconds: 60, megabytes: 1024 }
const IDLE_MS = 10_000

/** A reader whose process is started with the first list, and let go soon after. */
export function createListReader(bounds: Bounds = BOUNDS): ListReader {
  const pool = new ChildPool<GivenList, DirectoryList | DirectoryRefusal>({
    args: ['read', 'list'],
    size: 1,
    bounds,
    idleAfter: IDLE_MS,
  })
  return {
    async read(list) {
      const answer = await pool.ask(list)
      if (answer !== 'too-slow' && answer !== 'broke-off') return answer
      const { seconds } = bounds
      const finding =
        answer === 'too-slow' ? fileFinding('file.too_slow', { seconds }) : fileFinding('file.broke_off', {})
      return { is: 'file', finding }
    },
    close: () => pool.close(),
  }
}
