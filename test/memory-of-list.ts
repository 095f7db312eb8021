import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readList } from '../service/read-list.ts'

/** Run by itself with a file's path: reads that one directory list, and says what came of it and what it took at most. */
const [path = ''] = process.argv.slice(2)
const list = await readList({ kind: 'accounts', bytes: new Uint8Array(readFileSync(path)), name: basename(path) })
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
process.stdout.write(
  JSON.stringify({
    rows: 'is' in list ? null : list.rows,
    code: 'is' in list && list.is === 'file' ? list.finding.code : null,
    // Linux and macOS both count in kB here: libuv sees to it.
    mostMb: maxRSS / 1024,
    seconds: (userCPUTime + systemCPUTime) / 1_000_000,
  }),
)
