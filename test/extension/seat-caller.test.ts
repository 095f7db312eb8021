import { describe, expect, test } from 'vitest'
import { draftOf, filingOf, makeFiling } from '../../extension/models/seat-filing.ts'
import { callerAgain, isOnPhone, phoneCallOf, seatCallerFault, seatCallerOf } from '../../extension/seat-caller.ts'
import { EMPTY_SEATS } from '../../extension/seat-draft.ts'
import { ROLES } from '../../shared/role.ts'

const JOE = { name: 'Joe Dock', phone: '(469) 555-0100', email: '', locale: 'fr-CA' as const }
const TYPED = {
  ...EMPTY_SEATS,
  onPhone: true,
  callerName: ' Joe Dock ',
  callerPhone: JOE.phone,
  callerLocale: JOE.locale,
}
const MARIE = { id: 'marie', name: 'Marie Delcourt' }
const SAM = { id: 'sam', name: 'Sam Okafor' }

describe('seats that are taken on the phone (B40)', () => {
  test.each(ROLES.map(role => [role] as const))('%s is on the phone as their role allows it', role => {
    const on = { admin: [false, false], rep: [false, true], support: [true, true], operator: [false, false] }[role]
    expect([false, true].map(onPhone => isOnPhone({ onPhone, amends: null }, role))).toEqual(on)
    const amends = { number: 'TK-4107', version: '1' }
    expect(isOnPhone({ onPhone: true, amends }, role), 'a filed request').toBe(false)
  })

  test('stay so while nobody is signed in: an ended session changes nothing of what was begun', () => {
    expect([false, true].map(onPhone => isOnPhone({ onPhone, amends: null }, null))).toEqual([false, true])
  })

  test('are filed for who called, as they said it, or for a person of the enterprise', () => {
    expect(phoneCallOf(TYPED)).toEqual({ caller: JOE })
    expect(phoneCallOf({ ...TYPED, callerPerson: MARIE })).toEqual({ personId: 'marie' })
    const given = { enterpriseId: '7731204', pack: 'x@1', route: 'ticket' as const }
    expect(filingOf(TYPED, { ...given, phone: phoneCallOf(TYPED) }).phone).toEqual({ caller: JOE })
    // What is left in the fields of a draft that is nobody else's leaves this computer with nothing.
    expect(JSON.stringify(filingOf(TYPED, given))).not.toContain('Joe')
  })

  test.each([
    ['', '', 'name'],
    ['  ', '', 'name'],
    ['Joe\u0007', '', 'name'],
    ['Joe', 'joe', 'email'],
    ['Joe', 'a@b.example\nBcc: x@y.example', 'email'],
    ['Joe', ' joe@harbor.example ', null],
    ['Joe', '', null],
  ])('of "%s" with the address "%s": what is wrong is told before it is sent', (callerName, callerEmail, fault) => {
    expect(seatCallerFault({ ...EMPTY_SEATS, callerName, callerEmail })).toBe(fault)
    expect(seatCallerFault({ ...EMPTY_SEATS, callerName, callerEmail, callerPerson: MARIE })).toBe(null)
  })

  test('and any others that are taken back are a draft of what was sent: its caller, what it adds to, and the mail it began with', () => {
    const draft = { ...TYPED, linkedTo: 'TK-4107', linkProof: 'proof', amends: { number: 'TK-4108', version: '1' } }
    const enterprise = { id: '7731204', name: 'Harbor' }
    const given = { enterpriseId: enterprise.id, pack: 'x@1', route: 'ticket' as const, phone: phoneCallOf(draft) }
    const filing = makeFiling(draft, filingOf(draft, given), {
      ...{ key: 'k', service: 'https://support.example', person: MARIE, enterprise, madeAt: '' },
    })
    const back = { ...EMPTY_SEATS, ...draftOf(filing) }
    expect(back).toMatchObject({ linkedTo: 'TK-4107', linkProof: 'proof', amends: draft.amends, enterprise })
    expect(filingOf(back, { ...given, phone: phoneCallOf(back) })).toEqual(filing.request)
    const alone = draftOf(makeFiling(EMPTY_SEATS, filingOf(EMPTY_SEATS, { ...given, phone: undefined }), filing))
    expect(alone).toMatchObject({ linkedTo: null, linkProof: null, amends: null, onPhone: false })
  })

  test('come back with their caller when they are taken back, and so does the caller for seats that are added later', () => {
    expect(phoneCallOf(seatCallerOf(phoneCallOf(TYPED)))).toEqual({ caller: JOE })
    expect(phoneCallOf(seatCallerOf({ personId: 'marie' }))).toEqual({ personId: 'marie' })
    expect(callerAgain({ caller: JOE, takenBy: SAM, sentBy: SAM })).toMatchObject({
      onPhone: true,
      callerName: JOE.name,
    })
    expect(callerAgain({ caller: null, takenBy: SAM, sentBy: MARIE })).toMatchObject({ callerPerson: MARIE })
    expect(callerAgain({ caller: null, takenBy: null, sentBy: MARIE }).onPhone).toBe(false)
  })
})
