import { describe, expect, test } from 'vitest'
import { isFixed, seatEnterprise } from '../../extension/models/seat-enterprise.ts'
import { filingOf } from '../../extension/models/seat-filing.ts'
import { EMPTY_SEATS } from '../../extension/seat-draft.ts'

const HARBOR = { id: '7731204', name: 'Harbor & Pine Logistics' }
const NORTH = { id: '7731299', name: 'North Dock' }
const BOTH = [HARBOR, NORTH]

describe('the enterprise that seats are asked for', () => {
  test('is what all work goes to, until one is chosen for the draft; that one stays, signed in or not', () => {
    expect(seatEnterprise(EMPTY_SEATS, BOTH, NORTH)).toEqual(NORTH)
    expect(seatEnterprise({ ...EMPTY_SEATS, enterprise: HARBOR }, BOTH, NORTH)).toEqual(HARBOR)
    expect(seatEnterprise({ ...EMPTY_SEATS, enterprise: HARBOR }, null, null)).toEqual(HARBOR)
    expect(seatEnterprise(EMPTY_SEATS, null, null)).toBeNull()
  })

  test('is given up where it is none of the person’s any more', () => {
    expect(seatEnterprise({ ...EMPTY_SEATS, enterprise: HARBOR }, [NORTH], NORTH)).toEqual(NORTH)
    expect(seatEnterprise({ ...EMPTY_SEATS, enterprise: HARBOR }, [NORTH], null)).toBeNull()
  })

  test('is that of the request which is changed or added to, and cannot be chosen', () => {
    const changing = { ...EMPTY_SEATS, enterprise: HARBOR, amends: { number: 'TK-4107', version: '1' } }
    const adding = { ...EMPTY_SEATS, enterprise: HARBOR, linkedTo: 'TK-4107' }
    for (const draft of [changing, adding]) {
      expect(isFixed(draft)).toBe(true)
      expect(seatEnterprise(draft, [NORTH], NORTH)).toEqual(HARBOR)
    }
    expect(isFixed({ ...EMPTY_SEATS, enterprise: HARBOR })).toBe(false)
  })

  test('B51: can be chosen for what began with a mail, which is nobody’s yet; number and proof go along', () => {
    const mailed = { ...EMPTY_SEATS, enterprise: HARBOR, linkedTo: 'TK-4107', linkProof: '7K2MQ9XDPA' }
    expect(isFixed(mailed)).toBe(false)
    const to = { enterpriseId: NORTH.id, pack: 'p', route: 'ticket' as const }
    expect(filingOf(mailed, to)).toMatchObject({ linkedTo: 'TK-4107', linkProof: '7K2MQ9XDPA' })
    expect(filingOf(EMPTY_SEATS, to)).not.toHaveProperty('linkProof')
  })
})
