import { describe, expect, test } from 'vitest'
import type { PageReply, RawTable } from '../../shared/page-ask.ts'
import { readReply } from '../../shared/page-reply.ts'

const TABLE: RawTable = {
  title: 'Harbor & Pine',
  headings: ['Account number'],
  rows: [{ cells: ['5-10007921'], chosen: false }],
  rowCount: 12,
  around: ['1–12 of 12'],
  next: false,
  previous: null,
  cut: false,
}
const SIGHT = { host: 'portal.example', headings: ['Accounts'], closedFrames: 1 }

function tablesOf(...tables: unknown[]): RawTable[] {
  const reply = readReply({ ok: true, tables: { ...SIGHT, tables } })
  return reply?.ok && 'tables' in reply ? reply.tables.tables : []
}

describe('what comes back out of a page (N7, N21)', () => {
  test('is taken as it is where it has its form', () => {
    const field = {
      at: 3,
      kind: 'line' as const,
      names: [{ from: 'label' as const, text: 'Subject' }],
      rule: 'subject' as const,
      value: '',
      most: 80,
      accept: '',
      locked: false,
      visible: true,
      form: 1,
    }
    const replies: PageReply[] = [
      { ok: true, tables: { ...SIGHT, tables: [TABLE] } },
      { ok: true, fields: { ...SIGHT, look: 'a', fields: [field] } },
      { ok: true, filled: [{ field: 3, outcome: 'changed', value: 'SUBJECT' }] },
      { ok: false, why: 'sandboxed' },
    ]
    expect(replies.map(readReply)).toEqual(replies)
  })

  test('is no reply where it is anything else', () => {
    const others = [undefined, null, 7, 'ok', [], {}, { ok: 'true' }, { ok: true }, { ok: false, why: '<b>' }]
    expect(others.map(readReply)).toEqual(others.map(() => null))
  })

  test('is text, true or false, and numbers that a list can have, whatever was put in their place', () => {
    const [table] = tablesOf({
      ...TABLE,
      title: { toString: 'no' },
      headings: [7, 'Account number'],
      rows: [{ cells: 'abc', chosen: 'yes' }, null],
      rowCount: 1e300,
      next: 'true',
    })
    expect(table).toMatchObject({ title: '', headings: ['', 'Account number'], rowCount: null, next: null })
    expect(table?.rows).toEqual([
      { cells: [], chosen: false },
      { cells: [], chosen: false },
    ])
    const fields = [
      { at: 0, kind: 'button' },
      { at: -1, kind: 'line' },
      { at: 1, kind: 'line', names: 'x' },
    ]
    const reply = readReply({ ok: true, fields: { fields } })
    expect(reply?.ok && 'fields' in reply && reply.fields.fields).toMatchObject([
      { at: 1, names: [], locked: true, visible: false },
    ])
  })

  test('is no longer than a page may be, in all its tables together, and says that it was cut', () => {
    const rows = Array.from({ length: 4_000 }, () => ({ cells: ['x'.repeat(2_000)], chosen: false }))
    const tables = tablesOf({ ...TABLE, rows }, { ...TABLE, rows })
    expect(tables.map(table => [table.rows.length, table.cut])).toEqual([
      [4_000, false],
      [1_000, true],
    ])
    expect(tables[0]?.rows[0]?.cells[0]?.length).toBe(500)
  })
})
