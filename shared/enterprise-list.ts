import type { ListFinding, ListFindingCode } from './directory.ts'
import { readDay, readFlag, readName } from './directory-cell.ts'
import type { EnterpriseField } from './directory-heading.ts'
import type { Table, TableRow } from './directory-table.ts'
import type { Enterprise } from './enterprise.ts'

/** One enterprise of a list: what the list says of it. A column that is not there says nothing. */
export interface ListedEnterprise {
  cell: string
  id: string
  facts: Pick<Enterprise, 'name' | 'createdOn'> & Partial<Omit<Enterprise, 'id' | 'name' | 'createdOn'>>
}

/** Without these a row says too little to be an enterprise (A8, A9, A14). */
export const ENTERPRISE_NEEDED: readonly EnterpriseField[] = ['id', 'name', 'createdOn']

const LONGEST_NAME = 200
const MOST_NUMBERS = 500

/** Reads the rows of an enterprise list. Rows that something stops are left out; what stops them is said at its cell. */
export function readEnterpriseList(table: Table<EnterpriseField>): {
  listed: ListedEnterprise[]
  findings: ListFinding[]
  stopped: number
} {
  const listed: ListedEnterprise[] = []
  const findings: ListFinding[] = []
  const seen = new Set<string>()
  for (const row of table.rows) {
    const reader = new RowReader(row)
    const one = readRow(reader, table.fields)
    if (seen.has(one.id)) reader.stop('list.repeated', 'id')
    if (reader.findings.length === 0) {
      seen.add(one.id)
      listed.push(one)
    } else for (const finding of reader.findings) findings.push(finding)
  }
  return { listed, findings, stopped: table.rows.length - listed.length }
}

function readRow(reader: RowReader, fields: ReadonlySet<EnterpriseField>): ListedEnterprise {
  const id = reader.id()
  const facts: ListedEnterprise['facts'] = { name: reader.needed('name', readName), createdOn: reader.day() }
  if (fields.has('customName')) facts.customName = reader.text('customName') || null
  if (fields.has('customerNumbers')) facts.customerNumbers = reader.numbers()
  const selfRegistration = reader.flag('selfRegistration')
  if (selfRegistration !== null) facts.selfRegistration = selfRegistration
  const active = reader.flag('active')
  if (active !== null) facts.active = active
  return { cell: reader.row.nameOf('id'), id, facts }
}

/** Reads the cells of one row, and keeps what is wrong with them. */
class RowReader {
  readonly findings: ListFinding[] = []
  readonly row: TableRow<EnterpriseField>

  constructor(row: TableRow<EnterpriseField>) {
    this.row = row
  }

  stop(code: ListFindingCode, field: EnterpriseField): void {
    const value = this.row.cells.get(field)?.typed ?? ''
    this.findings.push({ code, level: 'stop', cell: this.row.nameOf(field), value })
  }

  needed(field: EnterpriseField, read: (cell: { typed: string }) => string): string {
    const cell = this.row.cells.get(field)
    const text = cell && cell.typed.length <= LONGEST_NAME * 4 ? read(cell) : ''
    if (!cell) this.stop('list.needed', field)
    else if (text === '' || text.length > LONGEST_NAME) this.stop('list.too-long', field)
    return text
  }

  /** The portal's own ID: letters, digits and signs between them. */
  id(): string {
    const cell = this.row.cells.get('id')
    const text = (cell?.shown ?? cell?.typed ?? '').trim()
    if (!cell) this.stop('list.needed', 'id')
    else if (text.length > 64 || !/^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/.test(text))
      this.stop('list.shape', 'id')
    return text
  }

  text(field: EnterpriseField): string {
    return this.row.cells.has(field) ? this.needed(field, readName) : ''
  }

  numbers(): string[] {
    const cell = this.row.cells.get('customerNumbers')
    if (!cell) return []
    const numbers = (cell.shown ?? cell.typed).split(/[,;|\s]+/).filter(number => number !== '')
    if (numbers.length > MOST_NUMBERS || numbers.some(number => number.length > 64)) {
      this.stop('list.too-long', 'customerNumbers')
    }
    return numbers
  }

  flag(field: EnterpriseField): boolean | null {
    const cell = this.row.cells.get(field)
    if (!cell) return null
    const flag = readFlag(cell)
    if (flag === null) this.stop('list.flag', field)
    return flag
  }

  day(): string {
    const cell = this.row.cells.get('createdOn')
    const day = cell ? readDay(cell) : null
    if (!cell) this.stop('list.needed', 'createdOn')
    else if (day === null) this.stop('list.date', 'createdOn')
    return day ?? ''
  }
}

/** An enterprise after an import: what the list says, else what was known, else what the portal's list would show at first. */
export function mergeEnterprise(before: Enterprise | undefined, { id, facts }: ListedEnterprise): Enterprise {
  const start = { customName: null, customerNumbers: [], selfRegistration: false, active: true }
  return { ...start, ...before, id, ...facts }
}

/** Whether two states of an enterprise show the same. */
export function sameEnterprise(one: Enterprise, other: Enterprise): boolean {
  return (
    one.name === other.name &&
    one.customName === other.customName &&
    one.customerNumbers.join('\n') === other.customerNumbers.join('\n') &&
    one.selfRegistration === other.selfRegistration &&
    one.active === other.active &&
    one.createdOn === other.createdOn
  )
}
