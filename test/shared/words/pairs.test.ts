import { describe, expect, test } from 'vitest'
import { pairsByNoun } from '../../../service/words.ts'

/** What is the same in both languages: names, and words that French has too. */
const SAME = new Set([
  ...['Ctrl+↓ Ctrl+↑', 'Ctrl+Z Ctrl+Y'],
  ...['⌘V', 'SHA-256', 'English', 'Français', 'Service', 'Verdict', 'Version', 'Active'],
  ...['Enswitch', 'Stratus', 'Yealink', 'Polycom', 'Grandstream', 'Cisco', 'Snom', 'Panasonic'],
])

const PAIRS = pairsByNoun().flatMap(([, pairs]) => pairs)

describe('every sentence, as `npm run words` shows it', () => {
  test('is there in both languages with an example in it, never as source text', () => {
    const bare = PAIRS.filter(({ english, french }) => /=>|\$\{|undefined|\[object/.test(english + french))
    expect(bare, 'give its arguments an example in service/words-example.ts').toEqual([])
    expect(PAIRS.length).toBeGreaterThan(700)
  })

  test('is another in French than in English, but for names and a few words', () => {
    const same = PAIRS.filter(({ english, french }) => english === french && /\p{L}{2}/u.test(english))
    // A sentence of nothing but its arguments has no language.
    const own = same.filter(({ path, english }) => !SAME.has(english) && !/\(was, is\)/.test(path))
    expect(own).toEqual([])
  })

  test('in French is spaced as in Canada, and has typographic apostrophes', () => {
    const wrong = PAIRS.filter(({ french }) => {
      const text = french.replace(/\w+:\/\//g, '').replace(/\b[A-Z]+\d+:[A-Z]+\d+/g, '')
      return /(?<!\u00a0)[:»](?!\d)|«(?!\u00a0)|\s[;?!]|'/.test(text)
    })
    expect(wrong.map(({ path, french }) => `${path}: ${french}`)).toEqual([])
  })
})
