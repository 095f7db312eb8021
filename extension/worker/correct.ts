import { openWorkbook } from '../../shared/check-workbook.ts'
import { correctCells } from '../../shared/correction.ts'
import { lumenConnect as pack } from '../../shared/packs/lumen-connect.ts'
import { anyBytes, packAt } from '../../shared/place.ts'
import { correctedName, partName, splitRows } from '../../shared/split.ts'
import { fillOpenedTemplate, openTemplate } from '../../shared/workbook/fill.ts'
import type { CorrectionReply, CorrectionTask, FileCorrection, NotCorrected } from './correction-task.ts'
import { deflate } from './deflate.ts'
import { inflate } from './inflate.ts'

/** Read with the first file and filled for each after it. */
let blank: ReturnType<typeof openTemplate> | null = null

addEventListener('message', async ({ data }: MessageEvent<CorrectionTask>) => {
  const correction = await correct(data)
  postMessage({ id: data.id, correction } satisfies CorrectionReply, {
    transfer: correction.parts.map(({ bytes }) => bytes.buffer),
  })
})
postMessage({ id: null, correction: null } satisfies CorrectionReply)

/** Every safe fix applied, the rows that still stop left out, in as many copies of the template as it takes (N2). */
async function correct({ bytes, name, asText, place, template }: CorrectionTask): Promise<FileCorrection> {
  if (template) blank = openTemplate({ template, pack, inflate })
  const opened = await blank
  if (!opened || 'fault' in opened) return none('failed')
  const { check, cells } = await openWorkbook({ bytes, name, asText, pack: anyBytes(packAt(pack, place)), inflate })
  if (check.verdict === 'refused') return none('refused')
  if (check.findings.some(({ code }) => code === 'columns.unknown')) return none('other-column')
  const { ready, leftOut, removed } = correctCells(cells, pack)
  const cellsOut = leftOut.map(({ row }) => row.cell)
  const split = splitRows(ready, pack.limits.accounts)
  if (split.length === 0) return { ...none('nothing-ready'), leftOut: cellsOut, removed }
  const parts: FileCorrection['parts'] = []
  for (const [at, rows] of split.entries()) {
    const partOf = split.length === 1 ? correctedName(name) : partName(name, at + 1, split.length)
    const accounts = rows.map(({ typed }) => typed)
    const filled = await fillOpenedTemplate(opened, { name: partOf, pack, accounts, inflate, deflate })
    if ('fault' in filled) return none('failed')
    parts.push({ name: partOf, bytes: filled.bytes, accounts: rows.length })
  }
  return { parts, leftOut: cellsOut, removed, why: null }
}

function none(why: NotCorrected): FileCorrection {
  return { parts: [], leftOut: [], removed: [], why }
}
