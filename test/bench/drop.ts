import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { loadWords } from '../../shared/words/catalogue.ts'
import { makeTemplate } from '../../shared/workbook/template.ts'
import { findBrowser, openPanelBrowser, PANEL_FOLDER, type PanelBrowser } from '../e2e/browser.ts'
import { type Benchmark, median } from './benchmark.ts'

const ROUNDS = 11
const REACH = 0.25
/** A worker with ExcelJS in it is larger; ours is a tenth of that. */
const EXCELJS_BYTES = 500_000

/** P3: a page of its own each time, and the drop as soon as there is a place to drop: the worker's first use, cold. */
export const benchmark: Benchmark = {
  id: 'P3',
  what: 'from the drop to the painted verdict in Chromium, first use of the worker, as a share of the same with ExcelJS',
  run: async () => {
    const executablePath = findBrowser()
    if (!executablePath) throw new Error('P3 needs a browser, and none was found')
    const folder = mkdtempSync(join(tmpdir(), 'sidecheck-bench-'))
    const file = [...(await fullTemplate())]
    const open = (panelFolder: string) => openPanelBrowser({ executablePath, headless: true, panelFolder })
    const browsers = [await open(PANEL_FOLDER), await open(buildWithExcelJs(folder))]
    try {
      for (const browser of browsers) await dropTime(browser, file)
      const times: number[][] = [[], []]
      for (let round = 0; round < ROUNDS; round++)
        for (const [at, browser] of browsers.entries()) times[at]?.push(await dropTime(browser, file))
      const [ours = Number.NaN, theirs = Number.NaN] = times.map(median)
      const figure = ours / theirs
      return { figure, reach: REACH, ok: figure <= REACH, unit: 'share', runs: ROUNDS }
    } finally {
      for (const browser of browsers) await browser.close()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    }
  },
}

async function fullTemplate(): Promise<Uint8Array> {
  const accounts = Array.from({ length: lumenConnect.limits.accounts }, (_, at) => `5-1000${7000 + at}`)
  return makeTemplate(lumenConnect, await loadWords('en-US'), accounts)
}

/** Milliseconds from the drop event to the frame that shows the verdict. */
async function dropTime({ context, panelUrl }: PanelBrowser, file: readonly number[]): Promise<number> {
  const page = await context.newPage()
  await page.goto(panelUrl, { waitUntil: 'commit' })
  const time = await page.evaluate(async bytes => {
    const appears = (selector: string) =>
      new Promise<Element>(done => {
        const look = () => {
          const found = document.querySelector(selector)
          if (found) done(found)
          return found
        }
        if (!look()) {
          const watch = new MutationObserver(() => look() && watch.disconnect())
          watch.observe(document, { childList: true, subtree: true })
        }
      })
    const zone = await appears('.drop')
    const dropped = new DataTransfer()
    dropped.items.add(new File([new Uint8Array(bytes)], 'accounts.xlsx'))
    const start = performance.now()
    zone.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }))
    await appears('.tallies')
    return new Promise<number>(done => requestAnimationFrame(() => setTimeout(() => done(performance.now() - start))))
  }, file)
  // The next round starts afresh, not from this one's draft.
  await page.evaluate(() => indexedDB.deleteDatabase('sidecheck'))
  await page.close()
  return time
}

/** The panel as it is built, but for the reader in its worker. */
function buildWithExcelJs(folder: string): string {
  const config = join(folder, 'wxt.config.mjs')
  const ours = JSON.stringify(resolve('wxt.config.ts'))
  const theirs = JSON.stringify(resolve('test/bench/exceljs-reading.ts'))
  writeFileSync(
    config,
    `import base from ${ours}
const isRead = (id, by) => id.endsWith('/customer-file.ts') && by?.endsWith('/worker/check.ts')
const swap = { name: 'exceljs', enforce: 'pre', resolveId: (id, by) => isRead(id, by) ? ${theirs} : null }
export default { ...base, outDir: ${JSON.stringify(join(folder, 'out'))},
  vite: env => ({ ...base.vite(env), worker: { format: 'es', plugins: () => [swap] } }) }`,
  )
  const wxt = resolve('node_modules/wxt/bin/wxt.mjs')
  const done = spawnSync(process.execPath, [wxt, 'build', '--config', config], { encoding: 'utf8' })
  if (done.status !== 0) throw new Error(done.stderr)
  const made = join(folder, 'out/chrome-mv3')
  const assets = readdirSync(join(made, 'assets')).filter(name => name.startsWith('check-'))
  const swapped = assets.some(name => statSync(join(made, 'assets', name)).size > EXCELJS_BYTES)
  if (!swapped) throw new Error('The other panel reads as ours does: the worker imports its reader from elsewhere')
  return made
}
