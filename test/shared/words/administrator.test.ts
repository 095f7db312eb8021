import { describe, expect, test } from 'vitest'
import { enUS } from '../../../shared/words/en-US/index.ts'
import { frCA } from '../../../shared/words/fr-CA/index.ts'

describe.each([enUS, frCA])('the messages to the system administrator, $locale', ({ result, inquiry }) => {
  const accounts = ['5-10007970', '5-10009999']
  const about = { number: 'SC-20431', enterprise: 'Harbor & Pine', id: '7731204', accounts }

  test('A28: each names the enterprise, the request where there is one, and every account on a line of its own', () => {
    const sent = [result.elsewhereMessage(about), result.accessMessage(about)]
    for (const message of [...sent, inquiry.elsewhereMessage(about), inquiry.accessMessage(about)]) {
      expect(message.split('\n')).toEqual(expect.arrayContaining(accounts))
      expect(message).toContain('7731204 (Harbor & Pine)')
    }
    for (const message of sent) expect(message).toContain('SC-20431')
    expect(new Set(sent).size, 'elsewhere and unknown ask for different things').toBe(2)
  })

  test('A28: of one account they speak as of one', () => {
    const one = { ...about, accounts: accounts.slice(0, 1) }
    for (const say of [result.elsewhereMessage, result.accessMessage]) {
      const last = (given: typeof about) => say(given).split('\n').at(-1)
      expect(last(one)).not.toBe(last(about))
    }
  })
})
