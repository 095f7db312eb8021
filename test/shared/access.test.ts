import { describe, expect, test } from 'vitest'
import { makeAccessMessage } from '../../shared/access.ts'
import type { Outcome } from '../../shared/batch.ts'
import { wordsFor } from '../../shared/words/all.ts'
import { numbersFrom } from '../builders.ts'

const BATCH = { number: 'SC-20431', enterprise: { id: '7731204', name: 'Harbor & Pine Logistics' } }
const row = (typed: string, outcome: Outcome) => ({ typed, outcome })

describe('A28: the message to the system administrator', () => {
  test('names the accounts that stand elsewhere and those nobody knows, apart, and nothing else', () => {
    const rows = [row('5-1', 'elsewhere'), row('5-2', 'unknown'), row('5-3', 'assigned'), row('5-4', 'elsewhere')]
    const message = makeAccessMessage(wordsFor('en-US').access, { ...BATCH, rows })
    expect(message).toMatchObject({ subject: 'Access to accounts, request SC-20431', accounts: 3 })
    expect(message?.body).toBe(
      [
        'I tried to add these 3 accounts to the enterprise ID 7731204 (Harbor & Pine Logistics), request SC-20431.',
        'Assigned to another enterprise ID already (2). Can you give me access to them there?\n5-1\n5-4',
        'Not known to the account list (1). Can you see which enterprise ID they belong to?\n5-2',
        'Thank you.',
      ].join('\n\n'),
    )
  })

  test('opens in the mail program with the same text, lines ended as mail wants them', () => {
    const rows = [row('5-1 & Söhne', 'unknown')]
    const message = makeAccessMessage(wordsFor('fr-CA').access, { ...BATCH, rows })
    const { searchParams, protocol, pathname } = new URL(message?.mailto ?? '')
    expect([protocol, pathname]).toEqual(['mailto:', ''])
    expect(searchParams.get('subject')).toBe('Accès à des comptes, demande SC-20431')
    expect(searchParams.get('body')).toBe(message?.body.replaceAll('\n', '\r\n'))
  })

  test('a hundred accounts stay within what a link may hold; the text to copy names them all', () => {
    const rows = numbersFrom(1_000_000, 100).map((typed, at) => row(typed, at % 2 ? 'unknown' : 'elsewhere'))
    const message = makeAccessMessage(wordsFor('en-US').access, { ...BATCH, rows })
    expect(message?.mailto.length).toBeLessThanOrEqual(1_900)
    expect(new URL(message?.mailto ?? '').searchParams.get('body')).toContain('more, listed in request SC-20431')
    for (const { typed } of rows) expect(message?.body).toContain(typed)
  })

  test('is not made where there is nothing to ask', () => {
    expect(makeAccessMessage(wordsFor('en-US').access, { ...BATCH, rows: [row('5-1', 'here')] })).toBeNull()
  })
})
