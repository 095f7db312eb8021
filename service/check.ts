import type { Check, Verdict } from '../shared/check.ts'
import { packName } from '../shared/rule-pack.ts'
import { loadWords } from '../shared/words/catalogue.ts'
import { parseCheckArguments } from './check-arguments.ts'
import { checkFile } from './check-file.ts'
import { reportCheck, reportJson, reportSummary } from './check-report.ts'
import type { Command } from './cli.ts'
import { expandNames } from './file-names.ts'

/** Exit codes; the worst wins. */
const EXITS: Readonly<Record<Verdict, number>> = { clean: 0, stops: 1, refused: 2 }
const WRONG_USAGE = 64
const DEFECT = 70

/**
 * `check FILE…`: checks files on this computer by a portal's rules. With --json, stdout holds one array and nothing
 * else; everything that is not the report goes to stderr.
 */
export const check: Command = async args => {
  try {
    return await run(args)
  } catch (thrown) {
    // Not 1 or 2: those are verdicts.
    process.stderr.write(`${thrown instanceof Error ? thrown.stack : thrown}\n`)
    return DEFECT
  }
}

const run: Command = async args => {
  const asked = await parseCheckArguments(args)
  if ('say' in asked) {
    ;(asked.exit === 0 ? process.stdout : process.stderr).write(`${asked.say}\n`)
    return asked.exit
  }
  const words = await loadWords(asked.locale)
  const { names, empty } = await expandNames(asked.names)
  for (const name of empty) process.stderr.write(`${words.commandLine.nothingIn(name)}\n`)
  const checks: { name: string; check: Check }[] = []
  for (const [at, name] of names.entries()) {
    showProgress(words.commandLine.progress(at + 1, names.length, name))
    checks.push({ name, check: await checkFile(name, asked) })
  }
  showProgress('')
  const report = asked.json
    ? reportJson(checks, words)
    : [...checks.map(each => reportCheck(each, words)), reportSummary(checks, packName(asked.pack), words)].join('\n')
  await write(report)
  const exits = checks.map(each => EXITS[each.check.verdict])
  return empty.length > 0 && checks.length === 0 ? WRONG_USAGE : Math.max(0, ...exits)
}

/** One line that is written over again, on a terminal only. */
function showProgress(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${line}`)
}

/** Writes to the end, also into a pipe that reads slowly; one that was closed (| head) is no fault of ours. */
function write(text: string): Promise<void> {
  return new Promise(resolve => {
    process.stdout.once('error', () => resolve())
    process.stdout.write(`${text}\n`, () => resolve())
  })
}
