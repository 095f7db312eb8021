import type { Check } from '../shared/check.ts'
import { packAt, type SheetPlace } from '../shared/place.ts'
import { loadWords, type Words } from '../shared/words/catalogue.ts'
import { type CheckArguments, parseCheckArguments } from './check-arguments.ts'
import { isIdle } from './check-deeds.ts'
import { type CheckedFile, checkFile, checkNothing } from './check-file.ts'
import { makeDeeds } from './check-made.ts'
import { EXITS, type ReportedFile, reportFile } from './check-report.ts'
import type { NamedFile } from './file-names.ts'
import { placeOptions } from './place-options.ts'
import { checkPlaced } from './placed-file.ts'

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
  const rules = { pack: packAt(pack, place), asText, ofCustomer: isGiven(place) }
  if (empty !== null) return await reportPlain(name, checkNothing(name, empty, rules), asked, words)
  if (isIdle(deeds)) return await reportPlain(name, await checkFile(name, rules), asked, words)
  const placed = await checkPlaced(name, asked, words)
  const { check } = placed
  if (isOtherSheet(check, place)) return { wrong: words.correction.noSheet(place.sheet ?? '', name) }
  const made = await makeDeeds(name, placed, asked, words)
  const report = reportFile({ name, check, all: asked.all, more: made.json, lines: made.report }, asked.json, words)
  return { ...report, said: made.said, exit: made.exit ?? EXITS[check.verdict] }
}

async function reportPlain(
  name: string,
  checked: CheckedFile,
  asked: CheckArguments,
  words: Words,
): Promise<CheckedOne> {
  const { check } = checked
  const { place, json, all } = asked
  if (isOtherSheet(check, place)) return { wrong: words.correction.noSheet(place.sheet ?? '', name) }
  const options = await placeOptions(name, checked, asked)
  const more: Record<string, unknown> = options.length > 0 ? { placeOptions: options } : {}
  return { ...reportFile({ name, check, all, options, more }, json, words), said: [] }
}

function isOtherSheet({ sheet }: Check, place: SheetPlace): boolean {
  return place.sheet !== null && sheet !== null && !sameName(sheet, place.sheet)
}

/** Who says where the accounts stand does not hold the portal's template in hand, but a customer's own file. */
function isGiven({ sheet, column, firstRow }: SheetPlace): boolean {
  return sheet !== null || column !== null || firstRow !== null
}

function sameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}
