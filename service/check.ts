import type { Check, Verdict } from '../shared/check.ts'
import { packAt } from '../shared/place.ts'
import { packName } from '../shared/rule-pack.ts'
import { loadWords, type Words } from '../shared/words/catalogue.ts'
import { type CheckArguments, parseCheckArguments } from './check-arguments.ts'
import { isIdle } from './check-deeds.ts'
import { checkFile, checkNothing } from './check-file.ts'
import { makeDeeds } from './check-made.ts'
import { reportCheck, reportJson, reportSummary } from './check-report.ts'
import type { Command } from './cli.ts'
import { expandNames, type NamedFile } from './file-names.ts'
import { write } from './output.ts'

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
  const files = await expandNames(asked.names)
  if (files.length > 1 && !isIdle(asked.deeds)) {
    say(words.commandLine.oneFile)
    return WRONG_USAGE
  }
  const results: Result[] = []
  for (const [at, file] of files.entries()) {
    showProgress(words.commandLine.progress(at + 1, files.length, file.name))
    const result = await checkOne(file, asked, words)
    showProgress('')
    if (result === null) return WRONG_USAGE
    results.push(result)
  }
  await write(report(results, asked, words))
  return Math.max(0, ...results.map(({ exit }) => exit))
}

interface Result {
  name: string
  check: Check
  more: Record<string, unknown>
  lines: string[]
  exit: number
}

/** Checks one file and makes of it what was asked for; null where its sheet was named wrongly. */
async function checkOne({ name, empty }: NamedFile, asked: CheckArguments, words: Words): Promise<Result | null> {
  const { pack, place, asText, deeds } = asked
  const rules = { pack: packAt(pack, place), asText }
  const checked = empty === null ? await checkFile(name, rules) : checkNothing(name, empty, rules)
  const { check } = checked
  if (place.sheet !== null && check.sheet !== null && !sameName(check.sheet, place.sheet)) {
    say(words.correction.noSheet(place.sheet, name))
    return null
  }
  if (isIdle(deeds)) return { name, check, more: {}, lines: [], exit: EXITS[check.verdict] }
  const made = await makeDeeds(name, checked, asked, words)
  showProgress('')
  for (const line of made.said) say(line)
  return { name, check, more: made.json, lines: made.report, exit: made.exit ?? EXITS[check.verdict] }
}

function report(results: readonly Result[], asked: CheckArguments, words: Words): string {
  if (asked.json) return reportJson(results, words)
  const files = results.flatMap(result => [reportCheck(result, words), ...result.lines])
  return [...files, reportSummary(results, packName(asked.pack), words)].join('\n')
}

function sameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** One line that is written over again, on a terminal only. */
function showProgress(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${line}`)
}
