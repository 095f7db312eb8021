import ExcelJS from 'exceljs'
import { type Benchmark, median, medianRatio, timeSideBySide } from './benchmark.ts'
import { checkAll, inflateNeeded, loadWithExcelJs } from './workbook-load.ts'

const ROWS = 45_000
const ROUNDS = 11
/** The first and the third arm of a round take about as long. */
const REPEATS = [8, 2, 32] as const
const WARM_UP = 12
/** At most this many times what unpacking alone takes. */
const MOST_INFLATES = 5

/** P2: a file far larger than any portal takes, such as a rep is sent. */
export const benchmark: Benchmark = {
  id: 'P2',
  what: `read and check ${ROWS} rows against ExcelJS load alone, and against unpacking the needed parts`,
  run: async () => {
    const bytes = await makeLarge()
    const jobs = [() => checkAll(bytes, ROWS), () => loadWithExcelJs(bytes), () => inflateNeeded(bytes)]
    await timeSideBySide(1, jobs, WARM_UP)
    const [ours = [], theirs = [], inflating = []] = await timeSideBySide(ROUNDS, jobs, REPEATS)
    const [figure, inflates] = [medianRatio(theirs, ours), medianRatio(ours, inflating)]
    const [mine, other] = [median(ours).toFixed(1), median(theirs).toFixed(1)]
    process.stderr.write(`P2: ${mine} ms against ${other} ms; ${inflates.toFixed(2)} times unpacking alone\n`)
    return {
      figure,
      reach: 10,
      ok: figure >= 10 && inflates <= MOST_INFLATES,
      unit: 'times',
      runs: ROUNDS * REPEATS[0],
      inflates,
    }
  },
}

async function makeLarge(): Promise<Uint8Array<ArrayBuffer>> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Accounts')
  sheet.getCell('A5').value = 'Account Number'
  for (let at = 0; at < ROWS; at++) sheet.getCell(`A${6 + at}`).value = `5-${10_000_000 + ((at * 7_919) % 90_000_000)}`
  return new Uint8Array(await book.xlsx.writeBuffer())
}
