import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Benchmark } from './benchmark.ts'

const FOLDER = resolve('.output/chrome-mv3')
const REACH_KB = 60

/**
 * P4: the files that stand between opening the panel and being able to check: its page, its styles, what the page's
 * script imports at once, one language's first words, and the worker. The verdict's own view and the sentences of
 * findings (about 9 kB) are fetched while the panel waits for a file; ExcelJS only when one is written.
 */
export const benchmark: Benchmark = {
  id: 'P4',
  what: 'what the panel loads before it can check, gzip',
  run: async () => {
    const bytes = filesBeforeCheck().reduce((sum, path) => sum + gzipSync(readFileSync(path), { level: 9 }).length, 0)
    const figure = bytes / 1000
    return { figure, reach: REACH_KB, ok: figure <= REACH_KB, unit: 'kB', runs: 1 }
  },
}

function filesBeforeCheck(): string[] {
  if (!existsSync(FOLDER)) throw new Error('The panel is not built: run `npm run build` first')
  const page = join(FOLDER, 'sidepanel.html')
  const linked = [...readFileSync(page, 'utf8').matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)]
  const first = linked.map(([, name = '']) => join(FOLDER, name))
  const words = inFolder('chunks', /^panel-first-.*\.js$/).toSorted((one, other) => weight(other) - weight(one))
  const scripts = [...first.filter(path => path.endsWith('.js')), ...words.slice(0, 1)]
  const worker = inFolder('assets', /^check-.*\.js$/)
  if (words.length !== 2 || worker.length !== 1)
    throw new Error('The panel’s files are named otherwise than this benchmark expects')
  return [...new Set([page, ...first, ...scripts.flatMap(path => withImports(path, new Set())), ...worker])]
}

/** A script and all it imports without being asked again. */
function withImports(path: string, seen: Set<string>): string[] {
  if (seen.has(path)) return []
  seen.add(path)
  const found = readFileSync(path, 'utf8').matchAll(/(?:^|[;}])(?:import|export)[^"'`();]*["'](\.[^"']+)["']/g)
  return [path, ...[...found].flatMap(([, name = '']) => withImports(join(dirname(path), name), seen))]
}

function inFolder(folder: string, name: RegExp): string[] {
  return readdirSync(join(FOLDER, folder))
    .filter(each => name.test(each))
    .map(each => join(FOLDER, folder, each))
}

function weight(path: string): number {
  return readFileSync(path).length
}
