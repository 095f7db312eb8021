import { escapeControls, escapeUnseen } from './characters.ts'
import type { Check } from './check.ts'
import { writeCsv, writeStored } from './csv.ts'
import type { Level } from './finding.ts'
import { longestLink, type MailLink } from './mail-link.ts'
import { showSealCode } from './seal-code.ts'
import type { Words } from './words/catalogue.ts'
import { type SaidFinding, sayFinding } from './words/finding.ts'

/** What is to be fixed in one file, in one language (N10), for the customer: plain sentences by cell, no codes. */
export interface FixList {
  title: string
  summary: string
  /** The code that the check was sealed with, as a sentence; null where it was not. */
  sealed: string | null
  /** How many there are to fix. */
  count: number
  /** All of them, or the first. */
  items: FixListItem[]
}

export interface FixListItem extends SaidFinding {
  /** A17, or the word for the whole file. */
  place: string
  level: Level
  levelName: string
  /** As stored; null for the file. */
  stored: string | null
  /** What it should be, the word for deleting it, or null where only a person knows. */
  fix: string | null
}

export type FixListWords = Pick<Words, 'finding' | 'fixList' | 'level' | 'locale'>

/**
 * A list in no file yet: what a check found, without the notes, since nothing is to be done about those. Where only the
 * first `most` items are needed, no other is put into words. `seal` is the code of the sealed check (N8), if there is one.
 */
export function makeFixList(
  check: Pick<Check, 'findings' | 'counts' | 'pack'>,
  fileName: string,
  words: FixListWords,
  { most, seal = null }: { most?: number; seal?: string | null } = {},
): FixList {
  const say = words.fixList
  const found = check.findings.filter(({ level }) => level !== 'note')
  const items = found.slice(0, most).map((finding): FixListItem => {
    const { cell, level, value, fix } = finding
    return {
      ...sayFinding(words.finding, finding),
      place: cell ?? say.file,
      level,
      levelName: words.level[level],
      stored: value,
      fix: fix === '' ? say.deleteIt : fix,
    }
  })
  const { ready, rows } = check.counts
  const sealed = seal === null ? null : say.sealed(showSealCode(seal))
  const told = [say.summary(ready, rows), say.toFix(found.length), say.checked(check.pack), ...(sealed ? [sealed] : [])]
  const title = say.title(escapeUnseen(fileName))
  return { title, summary: told.join(' '), sealed, count: found.length, items }
}

/** As plain text, to copy, print or send. No line begins with what came out of the file. */
export function fixListText({ title, summary, items }: FixList, words: FixListWords): string {
  const width = Math.max(0, ...items.map(({ place }) => place.length)) + 2
  return [title, summary, '', ...items.flatMap(item => itemLines(item, width, words))].join('\n')
}

function itemLines(item: FixListItem, width: number, { fixList: say }: FixListWords): string[] {
  const indent = ' '.repeat(width)
  const lines = [`${item.place.padEnd(width)}${say.labelled(item.levelName, escapeControls(item.title))}`]
  if (item.stored !== null) lines.push(`${indent}${say.labelled(say.stored, writeStored(item.stored))}`)
  if (item.fix !== null) lines.push(`${indent}${say.labelled(say.fix, writeStored(item.fix))}`)
  lines.push(`${indent}${escapeControls(item.next)}`, '')
  return lines
}

/** As a table for spreadsheets, formula-safe; the stored value reads back by `readStored(unguardCell(…))`. */
export function fixListCsv({ items }: FixList, { fixList: say }: FixListWords): string {
  const heading = [say.cell, say.level, say.stored, say.fix, say.problem, say.why, say.next]
  const rows = items.map(({ place, levelName, stored, fix, title, why, next }) => [
    place,
    levelName,
    writeStored(stored ?? ''),
    writeStored(fix ?? ''),
    title,
    why,
    next,
  ])
  return writeCsv([heading, ...rows])
}

/** As an e-mail: a subject of one line and a body of plain text, with all that is to be fixed or the first of it. */
export function fixListMail(
  list: FixList,
  fileName: string,
  words: FixListWords,
  most: number = list.items.length,
): { subject: string; body: string } {
  const say = words.fixList
  const name = escapeUnseen(fileName)
  if (list.items.length === 0) {
    const sealed = list.sealed ? `\n${list.sealed}\n` : ''
    return { subject: list.title, body: `${say.openingClean(name)}\n${sealed}` }
  }
  const items = list.items.slice(0, most)
  const text = fixListText({ ...list, items }, words)
    .split('\n')
    .slice(1)
    .join('\n')
  const rest = list.count - items.length
  const more = rest > 0 ? `${say.more(rest)}\n\n` : ''
  const body = `${say.opening(name)}\n\n${text}${more}${say.closing}\n`
  return { subject: say.subject(name, list.count), body }
}

/** The e-mail as a link that a mail program opens, with as many items as such a link bears. */
export function fixListLink(list: FixList, fileName: string, words: FixListWords): MailLink {
  const { subject } = fixListMail(list, fileName, words)
  return longestLink(subject, most => fixListMail(list, fileName, words, most).body, list.items.length)
}
