import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { inflate } from '../../service/inflate.ts'
import { SEAT_COLUMNS } from '../../shared/seat-column.ts'
import { SEAT_EXAMPLE } from '../../shared/seat-example.ts'
import { makeSeats, readSeatList, type SeatList } from '../../shared/seat-list.ts'
import { enUS } from '../../shared/words/en-US/index.ts'
import { frCA } from '../../shared/words/fr-CA/index.ts'
import { makeSeatTemplate } from '../../shared/workbook/seat-template.ts'
import { convert, OFFICE_MISSING } from '../office.ts'
import { aFullSeat, PACK } from '../seats.ts'

let next = 0
const GROUND = { newId: () => `s${++next}`, today: '2026-11-17', timeZone: 'America/Chicago' }
const SEATS = [aFullSeat(0), { id: 'example', answers: SEAT_EXAMPLE }, aFullSeat(2)]
const CONTENT = { about: {}, shared: {}, seats: SEATS }
const LANGUAGES = [
  ['English', enUS],
  ['French', frCA],
] as const

async function read(bytes: Uint8Array<ArrayBuffer>, name = 'seats.xlsx'): Promise<SeatList> {
  const list = await readSeatList(PACK, { bytes, name, inflate }, GROUND)
  if ('refused' in list) throw new Error(JSON.stringify(list))
  return list
}
const answers = (list: SeatList) => list.seats.map(seat => seat.answers)
const WANTED = SEATS.map(seat => seat.answers)

async function load(bytes: Uint8Array<ArrayBuffer>) {
  const book = new ExcelJS.Workbook()
  // ExcelJS asks for a Buffer of an older type.
  await book.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer)
  return book
}

describe.each(LANGUAGES)('the template of people, in %s', (_, words) => {
  test('holds every answer of a seat, and brings each back as it went out (N11)', async () => {
    const list = await read(await makeSeatTemplate(CONTENT, words))
    expect(answers(list)).toEqual(WANTED)
    expect(list.findings).toEqual([])
  })

  test('opened and saved by ExcelJS still says the same, with what may be chosen and how it is written', async () => {
    const book = await load(await makeSeatTemplate(CONTENT, words))
    const sheet = book.getWorksheet('Seats') ?? expect.unreachable()
    const at = (column: (typeof SEAT_COLUMNS)[number]) => SEAT_COLUMNS.indexOf(column) + 1
    expect(sheet.getCell(9, at('mailbox')).dataValidation).toMatchObject({
      type: 'list',
      formulae: [`"${words.seatChoice.yes},${words.seatChoice.no},?"`],
    })
    expect(JSON.stringify(sheet.getCell(1, at('business-hours')).note)).toContain('9:00-12:00, 13:00-17:00')
    const saved = new Uint8Array(await book.xlsx.writeBuffer())
    expect(answers(await read(saved))).toEqual(WANTED)
  })

  test('shows examples on a sheet that is not read, each of which would be understood', async () => {
    const bytes = await makeSeatTemplate(null, words)
    expect((await read(bytes)).seats).toEqual([])
    const sheet = (await load(bytes)).getWorksheet(words.seat.list.examples) ?? expect.unreachable()
    const cells = [1, 2].flatMap(row =>
      SEAT_COLUMNS.map((_, index) => {
        const typed = sheet.getCell(row, index + 1).text
        return { row, column: index + 1, cell: sheet.getCell(row, index + 1).address, typed, kind: 'text' as const }
      }),
    )
    const made = makeSeats(PACK, cells as Parameters<typeof makeSeats>[1], GROUND)
    expect(made).toMatchObject({ findings: [], seats: [{ answers: SEAT_EXAMPLE }] })
  })
})

test.skipIf(OFFICE_MISSING !== null)(
  'the template saved by LibreOffice still says the same in both languages',
  { timeout: 180_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'seat-template-'))
    try {
      for (const [name, words] of LANGUAGES) {
        await writeFile(join(folder, `${name}.xlsx`), await makeSeatTemplate(CONTENT, words))
      }
      const names = LANGUAGES.map(([name]) => `${name}.xlsx`)
      const saved = await convert(folder, names, 'xlsx')
      expect(saved.size).toBe(2)
      for (const [name, bytes] of saved) expect(answers(await read(bytes, name)), name).toEqual(WANTED)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
)

test('what is not written as its column is, is told by its cell with what is expected', async () => {
  const pasted = ['First name\tBusiness hours\tDevices\tForward to\tApps', 'Ana\tlate\tMon: pager\tto Theo\tfax'].join(
    '\n',
  )
  const list = await read(new TextEncoder().encode(pasted), 'pasted.tsv')
  expect(list.findings.map(found => [found.cell, found.value, found.code, 'field' in found && found.field])).toEqual([
    ['B2', 'late', 'list.form', 'business-hours'],
    ['C2', 'Mon: pager', 'list.form', 'device-days'],
    ['D2', 'to Theo', 'list.form', 'forwards'],
    ['E2', 'fax', 'list.form', 'apps'],
  ])
})
