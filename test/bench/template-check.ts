import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { enUS } from '../../shared/words/en-US/index.ts'
import { makeTemplate } from '../../shared/workbook/template.ts'
import { type Benchmark, median, medianRatio, timeSideBySide } from './benchmark.ts'
import { checkAll, loadWithExcelJs } from './workbook-load.ts'

const ROUNDS = 25
/** Each arm of a round takes about a twentieth of a second. */
const REPEATS = [400, 40] as const
const WARM_UP = 1_000

/** P1: what an admin does all day. */
export const benchmark: Benchmark = {
  id: 'P1',
  what: 'read and check the 100-account template, warm, against ExcelJS load alone',
  run: async () => {
    const accounts = Array.from({ length: 100 }, (_, at) => `5-1000${(7921 + at * 37) % 10_000}`.padEnd(10, '3'))
    const bytes = await makeTemplate(lumenConnect, enUS, [...new Set(accounts)])
    const jobs = [() => checkAll(bytes, new Set(accounts).size), () => loadWithExcelJs(bytes)]
    // Warm: both have been compiled by then as far as they ever will be.
    await timeSideBySide(2, jobs, WARM_UP)
    const [ours = [], theirs = []] = await timeSideBySide(ROUNDS, jobs, REPEATS)
    process.stderr.write(`P1: ${median(ours).toFixed(3)} ms against ${median(theirs).toFixed(3)} ms\n`)
    const figure = medianRatio(theirs, ours)
    return { figure, reach: 10, ok: figure >= 10, unit: 'times', runs: ROUNDS * REPEATS[0] }
  },
}
