import { describe, expect, test } from 'vitest'
import { readConfig } from '../../service/config.ts'
import { addressReader } from '../../service/http/address.ts'
import { wordsFor } from '../../shared/words/all.ts'

describe('whose request it is', () => {
  const trusting = addressReader(['10.0.0.0/8', '127.0.0.1', 'fd00::/8'])

  test.each([
    [
      'nobody is trusted: what a caller writes about themselves counts for nothing',
      [],
      '203.0.113.9',
      '1.2.3.4',
      '203.0.113.9',
    ],
    ['a stranger is not believed, though proxies are trusted', null, '203.0.113.9', '1.2.3.4', '203.0.113.9'],
    ['a trusted proxy is believed', null, '10.1.2.3', '198.51.100.7', '198.51.100.7'],
    [
      'of a chain the last one that no trusted proxy is',
      null,
      '127.0.0.1',
      '1.2.3.4, 198.51.100.7, 10.9.9.9',
      '198.51.100.7',
    ],
    ['what the caller put in front of the chain is not looked at', null, '10.0.0.1', '10.5.5.5, 8.8.8.8', '8.8.8.8'],
    ['an address in IPv6 dress is the same one', null, '::ffff:10.1.2.3', '198.51.100.7', '198.51.100.7'],
    ['with ports and brackets', null, 'fd00::1', '[2001:db8::5]:443', '2001:db8::5'],
    ['and a port behind IPv4', null, '10.0.0.1', '198.51.100.7:5123', '198.51.100.7'],
    ['what is no address ends the chain', null, '10.0.0.1', '198.51.100.7, unknown', '10.0.0.1'],
    ['without the header it is the proxy', null, '10.0.0.1', undefined, '10.0.0.1'],
    [
      'an endless header is read from its end only',
      null,
      '10.0.0.1',
      `${'1.1.1.1,'.repeat(5000)} 198.51.100.7`,
      '198.51.100.7',
    ],
  ])('%s', (_, trusted, peer, forwarded, caller) => {
    expect((trusted ? addressReader(trusted) : trusting)(peer, forwarded)).toBe(caller)
  })

  test('TRUSTED_PROXIES takes addresses and networks, and nothing else', () => {
    expect(readConfig({ TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8  fd00::/8' })).toMatchObject({
      trustedProxies: ['127.0.0.1', '10.0.0.0/8', 'fd00::/8'],
    })
    for (const wrong of ['proxy.example', '10.0.0.0/33', '10.0.0.0/8/9', '::/129', '1.2.3']) {
      const read = readConfig({ TRUSTED_PROXIES: wrong })
      expect(Array.isArray(read) && read.map(say => say(wordsFor('en-US')))).toEqual([expect.stringContaining(wrong)])
    }
  })
})
