import { describe, expect, test } from 'vitest'
import { inflate } from '../../service/inflate.ts'
import { checkWorkbook } from '../../shared/check-workbook.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { MEGA, WASTEFUL } from '../wasteful-books.ts'

/** R2, in milliseconds of this thread's own work, so that a busy machine does not decide. */
const LONGEST = 2_000
describe('a small file made to waste time', () => {
  test.each(WASTEFUL)('with %s ends in time (R2)', async (_, make) => {
    const bytes = make()
    expect(bytes.length).toBeLessThan(MEGA)
    const before = process.threadCpuUsage()
    const { verdict } = await checkWorkbook({ bytes, name: 'accounts.xlsx', pack: lumenConnect, inflate })
    const { user, system } = process.threadCpuUsage(before)
    expect(['clean', 'stops', 'refused']).toContain(verdict)
    expect((user + system) / 1_000).toBeLessThan(LONGEST)
  })
})
