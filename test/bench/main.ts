import type { Benchmark, Figure } from './benchmark.ts'

/** Every benchmark by its id, loaded only when it is asked for: some start a browser or a database. */
const BENCHMARKS: Readonly<Record<string, () => Promise<{ benchmark: Benchmark }>>> = {
  P1: () => import('./template-check.ts'),
  P2: () => import('./large-check.ts'),
  P5: () => import('./batches.ts'),
  P6: () => import('./many-assignments.ts'),
  P7: () => import('./many-tickets.ts'),
  P8: () => import('./start.ts'),
  P3: () => import('./drop.ts'),
  P4: () => import('./weight.ts'),
}

const args = process.argv.slice(2)
const asJson = args.includes('--json')
const asked = args.filter(arg => !arg.startsWith('-'))
const ids = asked.length > 0 ? asked : Object.keys(BENCHMARKS)
const unknown = ids.filter(id => !Object.hasOwn(BENCHMARKS, id))

if (unknown.length > 0) {
  process.stderr.write(
    `No benchmark is called ${unknown.join(', ')}. There are ${Object.keys(BENCHMARKS).join(', ')}.\n`,
  )
  process.exitCode = 64
} else {
  const figures: Record<string, Figure> = {}
  for (const id of ids) {
    const benchmark = (await BENCHMARKS[id]?.())?.benchmark
    if (!benchmark) continue
    process.stderr.write(`${id}: ${benchmark.what} …\n`)
    const figure = await benchmark.run()
    figures[id] = figure
    if (!asJson) process.stdout.write(`${tableLine(id, figure)}\n`)
  }
  if (asJson) process.stdout.write(`${JSON.stringify(figures)}\n`)
  process.exitCode = Object.values(figures).every(figure => figure.ok) ? 0 : 1
}

function tableLine(id: string, { figure, reach, ok, unit, runs }: Figure): string {
  const shown = figure.toFixed(2).padStart(10)
  return `${id.padEnd(4)}${shown} ${unit.padEnd(6)}  reach ${reach}  ${ok ? 'ok' : 'NOT REACHED'}  (${runs} runs)`
}
