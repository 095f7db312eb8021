import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inflate } from '../../service/inflate.ts'
import type { Answers } from '../../shared/answer.ts'
import { SEAT_COLUMNS, seatField } from '../../shared/seat-column.ts'
import { copySeat, shareAnswer } from '../../shared/seat-edit.ts'
import { readPastedSeats, readSeatList, type SeatList } from '../../shared/seat-list.ts'
import { enUS } from '../../shared/words/en-US/index.ts'
import { frCA } from '../../shared/words/fr-CA/index.ts'
import { makeSeatTemplate } from '../../shared/workbook/seat-template.ts'
import { aContent, aSeat, PACK } from '../seats.ts'

const given = () => {
  let next = 0
  return { newId: () => `s${++next}`, today: '2026-11-17', timeZone: 'America/Chicago', inflate }
}
const whole = (list: SeatList | { refused: unknown }): SeatList => {
  if ('refused' in list) throw new Error(JSON.stringify(list))
  return list
}
const paste = async (...lines: string[]) => whole(await readPastedSeats(PACK, lines.join('\n'), given()))
const answers = ({ seats }: SeatList): Answers[] => seats.map(seat => seat.answers)

describe('people pasted from a spreadsheet (N11)', () => {
  test('are understood by headings in English or French, in any order', async () => {
    const wanted = [
      {
        'first-name': { value: 'Priya' },
        'last-name': { value: 'Raman' },
        extension: { value: '214' },
        email: { value: 'priya@harborpine.example' },
        mailbox: { value: 'yes' },
      },
    ]
    expect(
      answers(
        await paste(
          'E-mail\tExt.\tLast name\tFirst Name\tVoicemail',
          'priya@harborpine.example\t214\tRaman\tPriya\tYes',
        ),
      ),
    ).toEqual(wanted)
    expect(
      answers(
        await paste('Courriel\tPoste\tNom\tPrénom\tBoîte vocale', 'priya@harborpine.example\t214\tRaman\tPriya\tOui'),
      ),
    ).toEqual(wanted)
  })

  test('without headings are first name, last name, extension and e-mail', async () => {
    const list = await paste('Priya\tRaman\t214\tpriya@harborpine.example', 'Theo\tMarsh\t215\ttheo@harborpine.example')
    expect(list.seats.map(seat => seat.answers['last-name'])).toEqual([{ value: 'Raman' }, { value: 'Marsh' }])
  })

  test('a name in one column is taken apart', async () => {
    const list = await paste('Name\tExtension', 'Ana Maria Ruiz\t214', 'Marsh, Theo\t215')
    expect(answers(list).map(seat => [seat['first-name'], seat['last-name']])).toEqual([
      [{ value: 'Ana Maria' }, { value: 'Ruiz' }],
      [{ value: 'Theo' }, { value: 'Marsh' }],
    ])
  })

  test('a column answers the yes or no above it; “?” is “don’t know, ask me” (N12)', async () => {
    const list = await paste(
      'First name\tPage groups\tQueue\tMAC\tSpeed dial',
      'Priya\tDock; Yard\tDispatch (2); Sales\t805ec0123456\t1',
      'Theo\tno\t?\tdon’t know\tyes',
    )
    expect(answers(list)).toEqual([
      {
        'first-name': { value: 'Priya' },
        'page-group': { value: 'yes' },
        'page-groups': { value: ['Dock', 'Yard'] },
        queue: { value: 'yes' },
        'queue-places': {
          value: [
            { kind: 'queue', queue: 'Dispatch', position: 2 },
            { kind: 'queue', queue: 'Sales', position: null },
          ],
        },
        phone: { value: 'yes' },
        'phone-source': { value: 'have' },
        'phone-mac': { value: '805ec0123456' },
        'speed-dial': { value: 'yes' },
        'speed-dial-code': { value: '1' },
      },
      {
        'first-name': { value: 'Theo' },
        'page-group': { value: 'no' },
        queue: { ask: true },
        phone: { ask: true },
        'speed-dial': { value: 'yes' },
      },
    ])
  })

  test('what is wrong is told by its cell', async () => {
    const list = await paste(
      'First name\tExtension\tE-mail\tMailbox',
      'Priya\t2\tpriya@\tperhaps',
      'Theo\t214\t\t',
      'Joon\t214\t\t',
    )
    const told = list.findings.map(
      found => `${found.cell} ${found.code === 'answer' ? found.finding.code : found.code}`,
    )
    expect(told.sort()).toEqual([
      'B2 extension.shape',
      'B3 clash.extension',
      'B4 clash.extension',
      'C2 email.shape',
      'D2 list.form',
    ])
  })

  test('twenty-five are twenty-five seats, and of 205 the last five are told as left out', async () => {
    const lines = (count: number) => Array.from({ length: count }, (_, at) => `P${at}\tS\t${1000 + at}`)
    expect((await paste('First name\tLast name\tExt', ...lines(25))).seats).toHaveLength(25)
    expect(await paste('First name\tLast name\tExt', ...lines(205))).toMatchObject({ more: 5 })
  })

  test('any text at all ends in a list or in a refusal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async text => {
        const list = await readPastedSeats(PACK, `First name\tQueue\tMenu\n${text}`, given())
        expect('refused' in list || Array.isArray(list.seats)).toBe(true)
      }),
    )
  })
})

const FULL = aSeat('=Zoë', 'O’Neil', '0214', {
  mailbox: { value: 'no' },
  'speed-dial': { value: 'yes' },
  'speed-dial-code': { value: '*21' },
  paging: { ask: true },
  'page-group': { value: 'yes' },
  'page-groups': { value: ['Dock', 'Yard, north'] },
  recording: { value: 'no' },
  phone: { value: 'yes' },
  'phone-source': { value: 'have' },
  'phone-make': { value: 'yealink' },
  'phone-model': { value: 'T46U' },
  'phone-mac': { value: '80:5E:C0:12:34:56' },
  did: { value: 'yes' },
  'did-source': { value: 'keep' },
  'did-keep': { value: ['(469) 555-0123'] },
  queue: { value: 'yes' },
  'queue-places': { value: [{ kind: 'queue', queue: 'Dispatch', position: 2 }] },
  ivr: { value: 'yes' },
  'ivr-places': { value: [{ attendant: 'Main line', option: '3' }] },
  'seat-notes': { value: 'First line\nsecond' },
})

describe('the .xlsx template', () => {
  test.each([
    ['English', enUS],
    ['French', frCA],
  ] as const)('in %s brings a seat back as it went out', async (_, words) => {
    const content = aContent([FULL], { shared: {} })
    const bytes = await makeSeatTemplate(content, words)
    const list = whole(await readSeatList(PACK, { bytes, name: 'seats.xlsx', inflate }, given()))
    expect(list.fields).toEqual([...SEAT_COLUMNS])
    expect(answers(list)).toEqual([FULL.answers])
  })

  test('empty holds no seat, and every heading is understood', async () => {
    for (const words of [enUS, frCA]) {
      const list = whole(
        await readSeatList(PACK, { bytes: await makeSeatTemplate(null, words), name: 'seats.xlsx', inflate }, given()),
      )
      expect(list.seats).toEqual([])
      expect(SEAT_COLUMNS.map(column => seatField(words.seatQuestion[column].name))).toEqual([...SEAT_COLUMNS])
    }
  })

  test('a file that is no workbook is refused in the words of every upload', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.7')
    const list = await readSeatList(PACK, { bytes, name: 'seats.xlsx', inflate }, given())
    expect(list).toMatchObject({ refused: { code: expect.stringMatching(/^file\./) } })
  })
})

describe('working on the grid (N11)', () => {
  const seats = [
    aSeat('Priya', 'Raman', '214', { apps: { value: ['desktop'] } }),
    aSeat('Theo', 'Marsh', '215'),
    aSeat('Joon', 'Albrecht', '216'),
  ]

  test('a copy is everything but the person', () => {
    expect(copySeat(PACK, FULL, 'copy').answers).not.toHaveProperty('phone-mac')
    expect(copySeat(PACK, seats[0] ?? expect.unreachable(), 'copy')).toEqual({
      id: 'copy',
      answers: { apps: { value: ['desktop'] } },
    })
  })

  test('one seat’s answer can become everybody’s', () => {
    const content = shareAnswer(aContent(seats), seats[0] ?? expect.unreachable(), 'apps')
    expect(content.shared.apps).toEqual({ value: ['desktop'] })
    expect(content.seats.every(seat => seat.answers.apps === undefined)).toBe(true)
  })
})
