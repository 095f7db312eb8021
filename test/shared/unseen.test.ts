import { describe, expect, test } from 'vitest'
import { valueParts } from '../../shared/unseen.ts'

const shown = (value: string) =>
  valueParts(value)
    .map(({ text, unseen }) => (unseen ? `[${text}]` : text))
    .join('')

describe('a stored value with what no eye sees', () => {
  test('invisible characters and odd spaces are named where they stand', () => {
    expect(shown('5-1000\u200b7931\u00a0')).toBe('5-1000[ZWSP]7931[NBSP]')
    expect(shown('\u202e12\t3')).toBe('[U+202E]12[TAB]3')
  })

  test('a plain space is named only at the edges, where it is easily missed', () => {
    expect(shown(' 12 34 ')).toBe('[SP]12 34[SP]')
    expect(shown('  ')).toBe('[SP][SP]')
  })

  test('everything else is left as it is, look-alikes and lone halves of characters too', () => {
    for (const value of ['', '5-10007931', '５６', '<img src=x>', 'é😀', '\ud83d']) expect(shown(value)).toBe(value)
  })
})
