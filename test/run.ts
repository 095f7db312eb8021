/**
 * Everything that says whether the code is good, in one command, the same here and in CI:
 * lint, types, build, tests. Ends with one plain line of counts. Arguments narrow the tests by file name.
 */
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import process from 'node:process'
import { buffer } from 'node:stream/consumers'
import { parseCLI, startVitest, type TestCase } from 'vitest/node'
import { provideDovecot } from './dovecot.ts'
import { provideBrowser } from './e2e/browser.ts'

const CHECKS: readonly { name: string; args: readonly string[] }[] = [
  { name: 'lint', args: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'] },
  { name: 'types', args: ['node_modules/typescript/bin/tsc', '-b'] },
  { name: 'build', args: ['setup.mjs', 'build'] },
]

interface Count {
  passed: number
  failed: number
  skipped: string[]
}

const count: Count = { passed: 0, failed: 0, skipped: [] }
const only = process.argv.slice(2)
// Hundreds of processes are started in a run, most of the same code: each file is compiled by the first that reads it.
process.env.NODE_COMPILE_CACHE ??= resolve('.output/compiled')
for (const passed of await Promise.all(CHECKS.map(runs))) count[passed ? 'passed' : 'failed'] += 1
if (count.failed === 0) {
  haveBrowser()
  haveMailbox()
  await runTests(only)
}
report()

/** Whether a check ends well. All run at once, so what each prints is shown when it ends. */
async function runs({ name, args }: { name: string; args: readonly string[] }): Promise<boolean> {
  const started = Date.now()
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<number | null>(done => child.once('close', done))
  const [said, complained] = await Promise.all([buffer(child.stdout), buffer(child.stderr)])
  const passed = (await ended) === 0
  process.stdout.write(said)
  process.stderr.write(complained)
  console.log(`${passed ? '✓' : '✗'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
  return passed
}

/** Names the browser for the tests that need one; without any they skip and say so, which CI does not accept. */
function haveBrowser(): void {
  const browser = provideBrowser(sentence => console.log(sentence))
  if (browser) process.env.SIDECHECK_BROWSER = browser
  else {
    console.log('No browser can be had here: the tests that need one are skipped.')
    if (process.env.CI) count.failed += 1
  }
}

/** The same for the mail server whose mailboxes the tests read. */
function haveMailbox(): void {
  if (provideDovecot(sentence => console.log(sentence))) return
  console.log('No dovecot can be had here: the tests that need a real mailbox are skipped.')
  if (process.env.CI) count.failed += 1
}

async function runTests(filters: string[]): Promise<void> {
  const { filter, options } = parseCLI(['vitest', 'run', ...filters])
  const vitest = await startVitest('test', filter, { ...options, watch: false })
  const modules = vitest.state.getTestModules()
  for (const module of modules) {
    for (const test of module.children.allTests()) add(test)
    // A file that could not be loaded, or a set-up that threw, has no failed test of its own.
    if (!module.ok() && ![...module.children.allTests('failed')].length) count.failed += 1
  }
  count.failed += vitest.state.getUnhandledErrors().length
  if (count.passed <= CHECKS.length && modules.length === 0) count.failed += 1
  await vitest.close()
}

function add(test: TestCase): void {
  const { state, ...result } = test.result()
  if (state === 'passed') count.passed += 1
  else if (state === 'failed') count.failed += 1
  else count.skipped.push(`${test.fullName}${'note' in result && result.note ? ` (${result.note})` : ''}`)
}

function report(): void {
  if (count.skipped.length) console.log(`\nSkipped:\n${count.skipped.map(name => `  ${name}`).join('\n')}`)
  console.log(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped.length} skipped`)
  process.exit(count.failed === 0 ? 0 : 1)
}
