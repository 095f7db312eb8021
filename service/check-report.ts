import { escapeControls, escapeUnseen } from '../shared/characters.ts'
import type { Check, Verdict } from '../shared/check.ts'
import type { Finding, Level } from '../shared/finding.ts'
import type { Words } from '../shared/words/catalogue.ts'
import { sayFinding } from '../shared/words/finding.ts'

/** Findings of one kind that are listed of one file; the rest are counted. A hundred such lists fit the portal. */
export const MOST_LISTED = 10_000

/** And for people, who are told with --all what more there is: as many as one reads. */
export const MOST_SHOWN = 100

/** Exit codes; the worst wins. */
export const EXITS: Readonly<Record<Verdict, number>> = { clean: 0, stops: 1, refused: 2 }

interface NamedCheck {
  /** As typed. */
  name: string
  check: Check
  /** For people too, list as many as machines are told. */
  all?: boolean
  /** What to type so that the accounts are read where they seem to stand. */
  options?: readonly string[]
  /** Keys of what was made of the file, where something was asked for. */
  more?: Record<string, unknown>
  /** Lines of the report for people on what was made. */
  lines?: readonly string[]
}

/** One file as it is told: its text is a JSON object or lines for people. */
export interface ReportedFile {
  verdict: Verdict
  exit: number
  text: string
}

/** What is told of one file, and how the run ends for it. */
export function reportFile(named: NamedCheck, json: boolean, words: Words): ReportedFile {
  const { verdict } = named.check
  const text = json ? reportJson(named, words) : [reportCheck(named, words), ...(named.lines ?? [])].join('\n')
  return { verdict, exit: EXITS[verdict], text }
}

/** The whole report of a run: one JSON array, or all files and then how many of which, by which rules. */
export function reportRun(files: readonly ReportedFile[], json: boolean, pack: string, words: Words): string {
  const texts = files.map(({ text }) => text)
  return json ? `[${texts.join(',\n')}]` : [...texts, reportSummary(files, pack, words)].join('\n')
}

/** One file as `check --json` prints it; every key is always there. */
export interface CheckJson {
  file: string
  sha256: string | null
  pack: string
  verdict: Verdict
  /** Non-empty cells of the account column from the pack's first row down. */
  accounts: number
  ready: number
  findings: {
    code: string
    level: Level
    cell: string | null
    message: string
    value: string | null
    fix: string | null
  }[]
  /** How many more there are by code, where a kind has more than are listed; else the key is not there. */
  unlisted?: Record<string, number>
}

/** The contract for machines: one object a file. What can't be seen is written as \u escapes. */
function reportJson(named: NamedCheck, words: Words): string {
  return escapeUnseen(JSON.stringify({ ...toJson(named, words), ...named.more }))
}

function toJson({ name, check }: NamedCheck, words: Words): CheckJson {
  const { listed, over } = listFindings(check.findings, MOST_LISTED)
  return {
    file: name,
    sha256: check.file?.sha256 ?? null,
    pack: check.pack,
    verdict: check.verdict,
    accounts: check.counts.rows,
    ready: check.counts.ready,
    findings: listed.map(finding => {
      const { code, level, cell, value, fix } = finding
      return { code, level, cell, message: messageOf(finding, words), value, fix }
    }),
    ...(over.size > 0 && { unlisted: Object.fromEntries([...over].map(([code, { length }]) => [code, length])) }),
  }
}

/** The first findings of each kind, and by code those past them: fifty thousand rows can have much to say. */
function listFindings(
  findings: readonly Finding[],
  most: number,
): { listed: Finding[]; over: Map<string, readonly Finding[]> } {
  const kinds = Map.groupBy(findings, ({ code }) => code)
  const over = [...kinds]
    .filter(([, { length }]) => length > most)
    .map(([code, all]) => [code, all.slice(most)] as const)
  if (over.length === 0) return { listed: [...findings], over: new Map() }
  const left = new Set(over.flatMap(([, rest]) => rest))
  return { listed: findings.filter(found => !left.has(found)), over: new Map(over) }
}

/** Where, what, why, and the way out, as one text. */
function messageOf(finding: Finding, words: Words): string {
  const { title, why, next } = sayFinding(words.finding, finding)
  return `${title} ${why} ${next}`
}

/** One file for people: the answer first, then what was found, by cell. */
function reportCheck({ name, check, all = false, options = [] }: NamedCheck, words: Words): string {
  const say = words.commandLine
  const answer = check.verdict === 'refused' ? say.refused : sayCounts(check, words)
  const { listed, over } = listFindings(check.findings, all ? MOST_LISTED : MOST_SHOWN)
  const told = byRow(listed).flatMap(found => reportFinding(found, words))
  for (const rest of over.values()) told.push(...reportRest(rest, words))
  if (over.size > 0 && !all) told.push(`  ${say.listAll}`)
  if (options.length > 0) told.push(`  ${say.readThere(options.map(escapeControls))}`)
  return [escapeUnseen(name), `  ${answer}`, ...told, ''].join('\n')
}

/** What is about the file first, then row by row, in each as it was found. */
function byRow(findings: readonly Finding[]): Finding[] {
  const rowOf = ({ cell }: Finding) => Number(cell?.replace(/^[A-Z]+/, '') ?? 0)
  const placed = findings.map(finding => ({ finding, row: rowOf(finding) }))
  return placed.sort((one, other) => one.row - other.row).map(({ finding }) => finding)
}

/** How the rows came out; and where something is about no row, so many of it, lest all seem well. */
function sayCounts({ counts, rows, findings }: Check, { commandLine: say }: Words): string {
  const cells = new Set<string | null>(rows.map(({ cell }) => cell))
  const beside = findings.filter(({ cell }) => !cells.has(cell))
  const [stop, look] = [countLevel(beside, 'stop'), countLevel(beside, 'look')]
  return [
    ...(counts.rows === 0 ? [say.noRows] : [say.ready(counts.ready, counts.rows), say.tally(counts.stop, counts.look)]),
    ...(stop + look === 0 ? [] : [say.aboutFile(stop, look)]),
  ].join(' ')
}

function countLevel(findings: readonly Finding[], wanted: Level): number {
  return findings.filter(({ level }) => level === wanted).length
}

/** Those of one kind that are not listed: how many, from which cell to which, and what the first of them is. */
function reportRest(rest: readonly Finding[], words: Words): string[] {
  const [first, last] = [rest.at(0), rest.at(-1)]
  if (!first || !last) return []
  const { title } = sayFinding(words.finding, first)
  const more = words.commandLine.more(rest.length, first.cell ?? '', last.cell ?? '')
  return [`  ${words.level[first.level]}  ${more} ${escapeControls(title)}`]
}

function reportFinding(finding: Finding, words: Words): string[] {
  const say = words.commandLine
  const { title, next } = sayFinding(words.finding, finding)
  const { stop, look, note } = words.level
  const wide = Math.max(stop.length, look.length, note.length) + 2
  const place = `  ${words.level[finding.level].padEnd(wide)}${(finding.cell ?? '').padEnd(8)}`
  const lines = [`${place}${escapeControls(title)}`]
  const below = ' '.repeat(place.length)
  if (finding.value !== null) lines.push(`${below}${say.stored(showValue(finding.value))}`)
  if (finding.fix !== null) lines.push(`${below}${say.fix(escapeUnseen(finding.fix) || say.deleteIt)}`)
  else lines.push(`${below}${escapeControls(next)}`)
  return lines
}

/** The last lines: how many of which, and by which rules. */
function reportSummary(files: readonly ReportedFile[], pack: string, { commandLine }: Words): string {
  const count = (verdict: Verdict) => files.filter(file => file.verdict === verdict).length
  return `${commandLine.summary(count('clean'), count('stops'), count('refused'))} ${commandLine.under(pack)}`
}

const LONGEST_VALUE = 120

/** In quotes where a space stands at an end, which nobody would see otherwise. */
function showValue(value: string): string {
  const shown = escapeUnseen(value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value)
  return shown.trim() === shown ? shown : `"${shown}"`
}
