import { availableParallelism } from 'node:os'
import { escapeUnseen } from '../shared/characters.ts'
import { refusedCheck } from '../shared/check.ts'
import { fileFinding } from '../shared/finding.ts'
import { packName } from '../shared/rule-pack.ts'
import { loadWords, type Words } from '../shared/words/catalogue.ts'
import { type CheckArguments, oneFile, parseCheckArguments, type Saying } from './check-arguments.ts'
import { isIdle } from './check-deeds.ts'
import type { CheckedOne } from './check-one.ts'
import { type ReportedFile, reportFile, reportRun } from './check-report.ts'
import { type Bounds, ChildPool, type Ended } from './child-pool.ts'
import type { Command } from './cli.ts'
import { expandNames, type NamedFile } from './file-names.ts'
import { write } from './output.ts'

const WRONG_USAGE = 64
const DEFECT = 70

/** Twice what the panel allows: two files are read at a time, and nobody waits before a screen. */
const READING: Bounds = { seconds: 10, megabytes: 512 }
/** Copies of a customer's whole workbook are made by ExcelJS, which takes its time and all the room it gets. */
const MAKING: Bounds = { seconds: 120, megabytes: null }
/** The start of a second process is earned back from so many files on. */
const MANY = 12

/**
 * `check FILE…`: checks files on this computer by a portal's rules. With --json, stdout holds one array and nothing
 * else; everything that is not the report goes to stderr.
 */
export const check: Command = args => checkWithin(args, {})

/** The same, with tighter bounds for each file than usual. */
export async function checkWithin(args: readonly string[], bounds: Partial<Bounds>): Promise<number> {
  try {
    const asked = parseCheckArguments(args)
    return 'say' in asked ? await tell(asked) : await run(args, asked, bounds)
  } catch (thrown) {
    // Not 1 or 2: those are verdicts.
    process.stderr.write(`${thrown instanceof Error ? thrown.stack : thrown}\n`)
    return DEFECT
  }
}

async function tell({ say, locale, exit }: Saying): Promise<number> {
  const stream = exit === 0 ? process.stdout : process.stderr
  stream.write(`${say(await loadWords(locale))}\n`)
  return exit
}

/** Files are read in processes of their own, so that none of them can end the run. */
async function run(args: readonly string[], asked: CheckArguments, tighter: Partial<Bounds>): Promise<number> {
  const files = await expandNames(asked.names)
  if (files.length > 1 && !isIdle(asked.deeds)) return tell(oneFile(asked))
  const bounds = { ...(isIdle(asked.deeds) ? READING : MAKING), ...tighter }
  const size = files.length < MANY ? 1 : Math.min(2, availableParallelism())
  const pool = new ChildPool<NamedFile, CheckedOne>({ args: ['read', 'check', ...args], size, bounds })
  try {
    // It starts while the words are loaded.
    pool.wake()
    const words = await loadWords(asked.locale)
    const checked = await checkAll(files, pool, words)
    const answers = checked.map((answer, at) =>
      typeof answer === 'string' ? refusedFile(files[at]?.name ?? '', answer, bounds, asked, words) : answer,
    )
    return await report(answers, asked, words)
  } finally {
    pool.close()
  }
}

/** Every file's answer, in their order; where it has got to is shown on a terminal. */
async function checkAll(
  files: readonly NamedFile[],
  pool: ChildPool<NamedFile, CheckedOne>,
  { commandLine }: Words,
): Promise<(CheckedOne | Ended)[]> {
  let done = 0
  const show = () => {
    const file = files[done]
    showProgress(file ? commandLine.progress(done + 1, files.length, escapeUnseen(file.name)) : '')
  }
  show()
  const asked = files.map(async file => {
    const answer = await pool.ask(file)
    done++
    show()
    return answer
  })
  return Promise.all(asked).finally(() => showProgress(''))
}

/** What is told of a file whose process had to be ended, or ended by itself. */
function refusedFile(
  name: string,
  ended: Ended,
  { seconds }: Bounds,
  { pack, json }: CheckArguments,
  words: Words,
): CheckedOne {
  const finding = ended === 'too-slow' ? fileFinding('file.too_slow', { seconds }) : fileFinding('file.broke_off', {})
  return { ...reportFile({ name, check: refusedCheck(finding, pack, null) }, json, words), said: [] }
}

async function report(answers: readonly CheckedOne[], asked: CheckArguments, words: Words): Promise<number> {
  const files: ReportedFile[] = []
  for (const answer of answers) {
    if ('wrong' in answer) {
      say(answer.wrong)
      return WRONG_USAGE
    }
    for (const line of answer.said) say(line)
    files.push(answer)
  }
  await write(reportRun(files, asked.json, packName(asked.pack), words))
  return Math.max(0, ...files.map(({ exit }) => exit))
}

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** One line that is written over again, on a terminal only. */
function showProgress(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${line}`)
}
