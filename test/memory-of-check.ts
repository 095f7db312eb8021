import { readFileSync } from 'node:fs'
import { inflate } from '../service/inflate.ts'
import { checkWorkbook } from '../shared/check-workbook.ts'
import { lumenConnect } from '../shared/packs/lumen-connect.ts'

/** Run by itself with a file's path: checks that one file, and says how it came out and how much memory it took at most. */
const [path = ''] = process.argv.slice(2)
const { verdict } = await checkWorkbook({
  bytes: new Uint8Array(readFileSync(path)),
  name: 'accounts.xlsx',
  pack: lumenConnect,
  inflate,
})
// Linux and macOS both count in kB here: libuv sees to it.
process.stdout.write(JSON.stringify({ verdict, mostMb: process.resourceUsage().maxRSS / 1024 }))
