import { escapeControls, escapeUnseen } from '../shared/characters.ts'
import type { Check, Verdict } from '../shared/check.ts'
import type { Finding, Level } from '../shared/finding.ts'
import type { Words } from '../shared/words/catalogue.ts'
import { sayFinding } from '../shared/words/finding.ts'

interface NamedCheck {
  /** As typed. */
  name: string
  check: Check
  /** Keys of what was made of the file, where something was asked for. */
  more?: Record<string, unknown>
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
}

/** The contract for machines: one array, one object a file. What can't be seen is written as \u escapes. */
export function reportJson(checks: readonly NamedCheck[], words: Words): string {
  const objects = checks.map(each => escapeUnseen(JSON.stringify({ ...toJson(each, words), ...each.more })))
  return `[${objects.join(',\n')}]`
}

function toJson({ name, check }: NamedCheck, words: Words): CheckJson {
  return {
    file: name,
    sha256: check.file?.sha256 ?? null,
    pack: check.pack,
    verdict: check.verdict,
    accounts: check.counts.rows,
    ready: check.counts.ready,
    findings: check.findings.map(finding => {
      const { code, level, cell, value, fix } = finding
      return { code, level, cell, message: messageOf(finding, words), value, fix }
    }),
  }
}

/** Where, what, why, and the way out, as one text. */
function messageOf(finding: Finding, words: Words): string {
  const { title, why, next } = sayFinding(words.finding, finding)
  return `${title} ${why} ${next}`
}

/** One file for people: the answer first, then what was found, by cell. */
export function reportCheck({ name, check }: NamedCheck, words: Words): string {
  const say = words.commandLine
  const { rows, ready, stop, look } = check.counts
  const answer = check.verdict === 'refused' ? say.refused : `${say.ready(ready, rows)} ${say.tally(stop, look)}`
  return [escapeUnseen(name), `  ${answer}`, ...check.findings.flatMap(found => reportFinding(found, words)), ''].join(
    '\n',
  )
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
export function reportSummary(checks: readonly NamedCheck[], pack: string, { commandLine }: Words): string {
  const count = (verdict: Verdict) => checks.filter(({ check }) => check.verdict === verdict).length
  return `${commandLine.summary(count('clean'), count('stops'), count('refused'))} ${commandLine.under(pack)}`
}

const LONGEST_VALUE = 120

/** In quotes where a space stands at an end, which nobody would see otherwise. */
function showValue(value: string): string {
  const shown = escapeUnseen(value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value)
  return shown.trim() === shown ? shown : `"${shown}"`
}
