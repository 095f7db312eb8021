import type {
  FieldName,
  FieldsLook,
  FilledField,
  FormField,
  PageRefusal,
  PageReply,
  PageSight,
  RawTable,
  TablesLook,
} from './page-ask.ts'
import { PAGE_FIELDS } from './page-rule.ts'

const REFUSALS: readonly PageRefusal[] = ['not-secure', 'sandboxed', 'moved']
const KINDS: readonly FormField['kind'][] = ['file', 'line', 'lines', 'choice', 'rich']
const OUTCOMES: readonly FilledField['outcome'][] = ['kept', 'changed', 'refused']
const FIELD_NAMES: readonly FieldName[] = ['label', 'aria', 'placeholder', 'name', 'heading']

const MOST_TEXT = 500
const MOST_TABLES = 500
const MOST_ROWS = 5_000
const MOST_CELLS = 60
const MOST_FIELDS = 400
const MOST_PARTS = 100
/** Nothing that a portal counts is more. */
const MOST_COUNT = 9_999_999

type Part = Readonly<Record<string, unknown>>

/**
 * What came back out of a page, held to its form and its bounds: our script wrote it, yet in the page's own process. Null
 * for what is no reply.
 */
export function readReply(value: unknown): PageReply | null {
  const reply = partOf(value)
  if (reply.ok === false) {
    const why = oneOf(REFUSALS, reply.why)
    return why && { ok: false, why }
  }
  if (reply.ok !== true) return null
  if ('tables' in reply) return { ok: true, tables: tablesOf(partOf(reply.tables)) }
  if ('fields' in reply) return { ok: true, fields: fieldsOf(partOf(reply.fields)) }
  return 'filled' in reply ? { ok: true, filled: list(reply.filled, MOST_FIELDS, filledOf) } : null
}

function sightOf({ host, headings, closedFrames }: Part): PageSight {
  return { host: text(host), headings: texts(headings, MOST_PARTS), closedFrames: count(closedFrames) ?? 0 }
}

function tablesOf(look: Part): TablesLook {
  let left = MOST_ROWS
  const tables = list(look.tables, MOST_TABLES, part => {
    const table = tableOf(part, left)
    left -= table.rows.length
    return table
  })
  return { ...sightOf(look), tables }
}

function tableOf(table: Part, mostRows: number): RawTable {
  return {
    title: text(table.title),
    headings: texts(table.headings, MOST_CELLS),
    rows: list(table.rows, mostRows, row => ({ cells: texts(row.cells, MOST_CELLS), chosen: row.chosen === true })),
    rowCount: count(table.rowCount),
    around: texts(table.around, MOST_PARTS),
    next: yesOrNo(table.next),
    previous: yesOrNo(table.previous),
    cut: table.cut === true || (Array.isArray(table.rows) && table.rows.length > mostRows),
  }
}

function fieldsOf(look: Part): FieldsLook {
  const fields = list(look.fields, MOST_FIELDS, fieldOf).filter(field => field !== null)
  return { ...sightOf(look), look: text(look.look), fields }
}

function fieldOf(field: Part): FormField | null {
  const at = count(field.at)
  const kind = oneOf(KINDS, field.kind)
  if (at === null || kind === null) return null
  const names = list(field.names, MOST_PARTS, name => ({ from: oneOf(FIELD_NAMES, name.from), text: text(name.text) }))
  return {
    at,
    kind,
    names: names.flatMap(({ from, text: said }) => (from ? [{ from, text: said }] : [])),
    rule: oneOf(PAGE_FIELDS, field.rule),
    value: text(field.value),
    most: count(field.most),
    accept: text(field.accept),
    locked: field.locked !== false,
    visible: field.visible === true,
    form: count(field.form) ?? 0,
  }
}

function filledOf({ field, outcome, value }: Part): FilledField {
  return { field: count(field) ?? -1, outcome: oneOf(OUTCOMES, outcome) ?? 'refused', value: text(value) }
}

function partOf(value: unknown): Part {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function list<Item>(value: unknown, most: number, read: (part: Part) => Item): Item[] {
  return Array.isArray(value) ? value.slice(0, Math.max(0, most)).map(each => read(partOf(each))) : []
}

function texts(value: unknown, most: number): string[] {
  return Array.isArray(value) ? value.slice(0, most).map(text) : []
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, MOST_TEXT) : ''
}

function count(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST_COUNT ? value : null
}

function yesOrNo(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null
}

function oneOf<Word>(words: readonly Word[], value: unknown): Word | null {
  return words.find(word => word === value) ?? null
}
