import { inflateRawSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import { digest } from '../../service/digest.ts'
import { inflate } from '../../service/inflate.ts'
import { checkWorkbook } from '../../shared/check-workbook.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import type { RulePack } from '../../shared/rule-pack.ts'
import { readZip } from '../../shared/workbook/zip.ts'

/** The portal's rules without its limits: the benchmark is about reading, not about refusing. */
const PACK: RulePack = { ...lumenConnect, limits: { accounts: 1_000_000, bytes: 2 ** 24, bytesWarn: 2 ** 24 } }

/** Reads and checks, and fails where the file was not read to its end: a refusal would be fast and worth nothing. */
export async function checkAll(bytes: Uint8Array<ArrayBuffer>, rows: number): Promise<void> {
  const { counts, findings } = await checkWorkbook({ bytes, name: 'accounts.xlsx', pack: PACK, inflate, digest })
  if (counts.ready !== rows) throw new Error(`${counts.ready} of ${rows} ready: ${JSON.stringify(findings[0])}`)
}

/** What the other reader does alone, without a single rule. */
export async function loadWithExcelJs(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const book = new ExcelJS.Workbook()
  // Its types still ask for the Buffer of an older Node.
  await book.xlsx.load(Buffer.from(bytes) as unknown as Parameters<typeof book.xlsx.load>[0])
}

/** Unpacks the parts that a check needs, and nothing else. */
export function inflateNeeded(bytes: Uint8Array<ArrayBuffer>): void {
  for (const [path, { start, packed }] of readZip(bytes)) {
    if (/sheet1\.xml$|sharedstrings\.xml$|workbook\.xml$/.test(path))
      inflateRawSync(bytes.subarray(start, start + packed))
  }
}
