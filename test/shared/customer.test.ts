import { describe, expect, test } from 'vitest'
import { customerKey, customerName } from '../../shared/customer.ts'

describe('the customer that a file is from, going by its name', () => {
  test.each([
    ['harbor-pine-accounts.xlsx', 'Harbor Pine'],
    ['Northgate Foods FINAL (2).xlsx', 'Northgate Foods'],
    ['TernIsland.xlsx', 'Tern Island'],
    ['juniper_dental_v3.xlsx', 'Juniper Dental'],
    ['redwood clinics 2026-11-22.csv', 'Redwood Clinics'],
    ['Comptes Érable & Fils – copie.xlsx', 'Érable & Fils'],
  ])('%s is from %s', (fileName, name) => {
    expect(customerName(fileName)).toBe(name)
  })

  test('every version of a file is remembered under one key', () => {
    const versions = ['Harbor_Pine v2.xlsx', 'harbor-pine accounts FINAL (3).xlsx', 'HarborPine 2026.csv']
    expect(new Set(versions.map(customerKey))).toEqual(new Set(['harbor pine']))
  })

  test('a name of nothing but passing words is still a name', () => {
    expect(customerName('accounts final.xlsx')).toBe('Accounts Final')
    expect(customerKey('2.xlsx')).toBe('2')
  })
})
