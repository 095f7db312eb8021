import { describe, expect, test } from 'vitest'
import { fromKept, keptText } from '../../extension/kept-text.ts'
import { findCustomer, newCustomer } from '../../extension/models/customers.ts'
import { baselineOf, countChanges, withoutVersion, withVersion } from '../../extension/models/version.ts'
import type { CheckedVersion } from '../../extension/rep-file.ts'
import { checkList } from '../../shared/check-list.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { textCells } from '../cells.ts'

function version(day: number, accounts: readonly string[], intake = `intake ${day}`): CheckedVersion {
  const { rows, findings } = checkList({ rows: textCells(accounts), pack: lumenConnect })
  const at = `2026-05-0${day}T10:00:00.000Z`
  return { fileName: `harbor v${day}.xlsx`, sha256: accounts.join(), at, intake, check: keptText({ rows, findings }) }
}

const first = version(1, ['5-1001\u200b', '5-1002 ', '5-1003'])
const second = version(2, ['5-1003', '5-1001', '5-1002 ', '5-1003'])

describe('N9: what a customer’s file is compared with', () => {
  const known = withVersion(withVersion(newCustomer('Harbor.xlsx'), first), second)

  test('the last version checked; the same file once more is compared as it was the first time', () => {
    expect(baselineOf(known, version(3, ['5-1']))?.at).toBe(second.at)
    const again = { ...second, at: '2026-05-04T10:00:00.000Z', intake: 'intake 4' }
    expect(baselineOf(known, again)?.at).toBe(first.at)
    const kept = withVersion(known, again)
    expect([kept.last?.at, kept.earlier?.at]).toEqual([again.at, first.at])
    expect(baselineOf(kept, again)?.at).toBe(first.at)
  })

  test('never a file of the same drop, nor one that was checked later', () => {
    const beside = version(3, ['5-2'], second.intake)
    expect(baselineOf(known, beside)?.at).toBe(first.at)
    expect(withVersion(known, beside).earlier?.at).toBe(first.at)
    expect(baselineOf(known, first)).toBe(null)
    expect(baselineOf(undefined, first)).toBe(null)
  })

  test('counts what is fixed, still wrong, new, and moved by account number', () => {
    expect(countChanges(first, fromKept(second.check))).toEqual({
      fixed: 1,
      still: 1,
      fresh: 1,
      moved: 3,
      since: first.at,
    })
    expect(countChanges(null, fromKept(second.check))).toBe(null)
  })

  test('a version that proves to be another customer’s is taken back', () => {
    const back = withoutVersion(known, second.at)
    expect([back.last?.at, back.earlier]).toEqual([first.at, null])
    expect(withoutVersion(known, first.at)).toEqual(known)
  })

  test('the customer is known by what file names have in common, or as a person said', async () => {
    const harbor = { ...newCustomer('Harbor_Pine v2.xlsx'), name: 'Harbor & Pine' }
    const odd = { ...newCustomer('spring numbers.xlsx'), sameAs: harbor.key }
    const store = new Map([harbor, odd].map(each => [each.key, each]))
    const find = (name: string) => findCustomer(async key => store.get(key), name)
    expect(await find('harbor-pine accounts FINAL (3).xlsx')).toEqual(harbor)
    expect(await find('Spring Numbers 2026-11-22.csv')).toEqual(harbor)
    expect(await find('harbor-pine-errors.xlsx')).toEqual(harbor)
    expect(await find('Northgate.xlsx')).toBe(undefined)
  })
})
