import { expect, test } from 'vitest'
import { newCustomer, rememberedPlace } from '../../extension/models/customers.ts'
import { PACK_PLACE } from '../../shared/place.ts'

test('a customer whose files are laid out as the portal’s has its own place, so that nothing is checked twice (P3)', () => {
  const stored = structuredClone(newCustomer('Rivet & Rook.xlsx'))
  expect(stored.place).not.toBe(PACK_PLACE)
  expect([rememberedPlace(stored), rememberedPlace(undefined)].every(place => place === PACK_PLACE)).toBe(true)
})

test('where a person said that a customer’s accounts stand elsewhere, that is where they are read', () => {
  const place = { ...PACK_PLACE, column: 'C' }
  expect(rememberedPlace({ ...newCustomer('Rivet & Rook.xlsx'), place })).toEqual(place)
})
