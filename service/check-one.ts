import { packAt, type SheetPlace } from '../shared/place.ts'
import { loadWords, type Words } from '../shared/words/catalogue.ts'
import { type CheckArguments, parseCheckArguments } from './check-arguments.ts'
import { isIdle } from './check-deeds.ts'
import { checkFile, checkNothing } from './check-file.ts'
import { makeDeeds } from './check-made.ts'
import { EXITS, type ReportedFile, reportFile } from './check-report.ts'
import type { NamedFile } from './file-names.ts'

/** One file checked, with what was made of it; or the sentence that says which sheet it does not have. */
export type CheckedOne = (ReportedFile & { said: string[] }) | { wrong: string }

/** Reads a command's arguments once and answers what checks one file after the other by them. */
export async function prepareCheck(args: readonly string[]): Promise<(file: NamedFile) => Promise<CheckedOne>> {
  const asked = parseCheckArguments(args)
  if ('say' in asked) throw new Error('The arguments were judged before any file was handed over')
  const words = await loadWords(asked.locale)
  return file => checkOne(file, asked, words)
}

async function checkOne({ name, empty }: NamedFile, asked: CheckArguments, words: Words): Promise<CheckedOne> {
  const { pack, place, asText, deeds } = asked
  const rules = { pack: packAt(pack, place), asText, ofCustomer: !isIdle(deeds) || isGiven(place) }
  const checked = empty === null ? await checkFile(name, rules) : checkNothing(name, empty, rules)
  const { check } = checked
  if (place.sheet !== null && check.sheet !== null && !sameName(check.sheet, place.sheet)) {
    return { wrong: words.correction.noSheet(place.sheet, name) }
  }
  if (isIdle(deeds)) return { ...reportFile({ name, check }, asked.json, words), said: [] }
  const made = await makeDeeds(name, checked, asked, words)
  const report = reportFile({ name, check, more: made.json, lines: made.report }, asked.json, words)
  return { ...report, said: made.said, exit: made.exit ?? EXITS[check.verdict] }
}

/** Who says where the accounts stand does not hold the portal's template in hand, but a customer's own file. */
function isGiven({ sheet, column, firstRow }: SheetPlace): boolean {
  return sheet !== null || column !== null || firstRow !== null
}

function sameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}
