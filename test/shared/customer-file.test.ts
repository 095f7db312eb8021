import { describe, expect, test } from 'vitest'
import { inflate } from '../../service/inflate.ts'
import { openCustomerFile } from '../../shared/customer-file.ts'
import { READER_LIMITS } from '../../shared/limits.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { PACK_PLACE } from '../../shared/place.ts'
import { numbersFrom } from '../builders.ts'
import { makeBook, textRows } from '../workbooks.ts'

const pack = lumenConnect
const noise = (bytes: number) => new Uint8Array(bytes).map((_, at) => (at * 2_654_435_761) >>> 13)
const picture = (bytes: number) => [{ name: 'xl/media/a.png', data: noise(bytes), method: 0 as const }]
const open = (bytes: Uint8Array<ArrayBuffer>, place = PACK_PLACE, name = 'a.xlsx') =>
  openCustomerFile({ bytes, name, pack, inflate }, place)

describe('a customer’s file of any size', () => {
  test('larger than the portal takes it is read, with the size as what stops the file and not its rows', async () => {
    const bytes = makeBook({ accounts: numbersFrom(1, 120), extra: picture(1_200_000) })
    const { check, cells } = await open(bytes)
    expect(check).toMatchObject({ verdict: 'stops', counts: { rows: 120, ready: 100 }, file: { bytes: bytes.length } })
    const [size] = check.findings
    expect(size).toMatchObject({ code: 'file.too_large', level: 'stop', cell: null })
    expect(size?.args).toMatchObject({ bytes: bytes.length, limit: 1_048_576 })
    expect(cells).toHaveLength(120)
  })

  test('past the reader’s own bound it is refused, with both sizes (hazards 2)', async () => {
    const { check } = await open(makeBook({ extra: picture(READER_LIMITS.fileBytes) }))
    expect(check).toMatchObject({ verdict: 'refused', findings: [{ code: 'file.too_large' }] })
    expect(check.findings[0]?.args).toMatchObject({ limit: READER_LIMITS.fileBytes })
  })

  test('within the portal’s size the nearness to the limit is told as before', async () => {
    const { check } = await open(makeBook({ extra: picture(1_020_000) }))
    expect(check.findings.map(({ code }) => code)).toEqual(['file.near_limit'])
  })

  test('its accounts are read where a person said that they stand', async () => {
    const rows = textRows(['5-1001', '5-1002'], 3).replaceAll('r="A', 'r="C')
    const bytes = makeBook({ rows })
    expect((await open(bytes)).check.counts.rows).toBe(0)
    const { check } = await open(bytes, { sheet: null, column: 'C', firstRow: 3 })
    expect(check).toMatchObject({ verdict: 'clean', range: { first: 'C3', last: 'C4' }, counts: { ready: 2 } })
  })
})
