import type { RawTable } from '../../shared/page-ask.ts'
import { aroundTable } from './around.ts'
import {
  attribute,
  children,
  closest,
  findAll,
  hasAttribute,
  isSeen,
  oneLine,
  own,
  parent,
  seenText,
  siblings,
  tagOf,
} from './element.ts'
import { inputValue, isSecret } from './field.ts'

const TABLE = 'table, [role=table], [role=grid], [role=treegrid]'
const ROW = 'tr, [role=row]'
const CELL = 'td, th, [role=cell], [role=gridcell], [role=columnheader], [role=rowheader]'

/** What all tables of a page may come to. */
export interface Budget {
  rows: number
  cells: number
  /** Milliseconds of the page's clock. */
  until: number
}

const HEADING = /^h[1-6]$/
const MOST_TEXT = 200
const MOST_COLUMNS = 60
const MOST_TABLES = 40

/** The tables of one root that a person sees; one that holds another is layout, and only what it holds is read. */
export function tablesOf(root: Document | ShadowRoot, budget: Budget): RawTable[] {
  return findAll(root, TABLE)
    .filter(table => isSeen(table) && findAll(table, TABLE).length === 0)
    .slice(0, MOST_TABLES)
    .map(table => readTable(table, budget))
    .filter(({ headings, rows }) => headings.length > 0 || rows.length > 0)
}

function readTable(table: Element, budget: Budget): RawTable {
  const rows = findAll(table, ROW).filter(row => closest(row, TABLE) === table)
  const read: RawTable['rows'] = []
  let headings: string[] = []
  let cut = false
  for (const row of rows) {
    if (budget.rows <= 0 || budget.cells <= 0 || performance.now() > budget.until) {
      cut = true
      break
    }
    if (!isSeen(row)) continue
    const cells = findAll(row, CELL)
      .filter(cell => closest(cell, ROW) === row)
      .slice(0, MOST_COLUMNS)
    if (cells.length === 0) continue
    const texts = cells.flatMap(cell => [cellText(cell), ...blanks(cell)])
    budget.rows--
    budget.cells -= texts.length
    if (cells.every(isHeading)) headings = read.length === 0 ? texts : headings
    else read.push({ cells: texts, chosen: isChosen(row) })
  }
  const count = Number(attribute(table, 'aria-rowcount'))
  const headRows = headings.length > 0 ? 1 : 0
  return {
    title: titleOf(table),
    headings,
    rows: read,
    rowCount: count > 0 ? count - headRows : null,
    ...aroundTable(table),
    cut,
  }
}

function isHeading(cell: Element): boolean {
  const role = attribute(cell, 'role')
  if (role !== '') return role === 'columnheader'
  return tagOf(cell) === 'th' && attribute(cell, 'scope') !== 'row'
}

/** A cell over several columns holds their places. */
function blanks(cell: Element): string[] {
  const span = Math.min(Number(attribute(cell, 'colspan')) || 1, MOST_COLUMNS)
  return Array.from({ length: span - 1 }, () => '')
}

/** What a person reads in a cell: its text, what stands in its field, or what its sign is called. */
function cellText(cell: Element): string {
  const text = seenText(cell, MOST_TEXT)
  if (text !== '') return text
  for (const part of [cell, ...findAll(cell, '*').slice(0, 20)]) {
    const name = tagOf(part)
    if (name === 'input' && isTick(part)) return checked.get(part) ? 'yes' : 'no'
    const on = attribute(part, 'aria-checked')
    if (on !== '') return on === 'true' ? 'yes' : 'no'
    const said = attribute(part, 'aria-label') || attribute(part, 'alt') || attribute(part, 'title')
    if (said !== '') return oneLine(said, MOST_TEXT)
    // A hidden field holds what the page's makers pass on, such as their keys: nobody reads it there.
    if (name === 'input' && isSeen(part) && !isSecret(part)) return oneLine(String(inputValue.get(part)), MOST_TEXT)
  }
  return ''
}

const checked = own(() => HTMLInputElement.prototype, 'checked')

function isTick(input: Element): boolean {
  return ['checkbox', 'radio'].includes(attribute(input, 'type').toLowerCase())
}

/** A row that the person has marked in the page. The tick of a column of its own is what the page calls chosen. */
function isChosen(row: Element): boolean {
  if (attribute(row, 'aria-selected') === 'true') return true
  return findAll(row, 'input[type=radio], input[type=checkbox]').some(
    input => checked.get(input) === true && (attribute(input, 'type') === 'radio' || isFirst(input, row)),
  )
}

function isFirst(input: Element, row: Element): boolean {
  const [first] = children(row)
  return first !== undefined && (first === input || findAll(first, 'input').includes(input))
}

function titleOf(table: Element): string {
  const [caption] = findAll(table, 'caption')
  if (caption) return seenText(caption, MOST_TEXT)
  if (hasAttribute(table, 'aria-label')) return oneLine(attribute(table, 'aria-label'), MOST_TEXT)
  for (let up: Element | null = table, steps = 0; up && steps < 5; up = parent(up), steps++) {
    const beside = siblings(up)
    const heading = beside
      .slice(0, beside.indexOf(up))
      .flatMap(each => (HEADING.test(tagOf(each)) ? [each] : findAll(each, 'h1, h2, h3, h4')))
      .at(-1)
    if (heading) return seenText(heading, MOST_TEXT)
  }
  return ''
}
