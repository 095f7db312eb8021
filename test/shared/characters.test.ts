import { expect, test } from 'vitest'
import { namesHalfCharacter } from '../../shared/characters.ts'

test.each([
  ['"\\ud800"', true],
  ['{"\\uDBFF": 1}', true],
  ['"\\udc00\\ud800"', true],
  ['"\\ud83dx\\ude00"', true],
  ['"\\ud83d\\\\ude00"', true],
  ['"\\\\\\ud83d"', true],
  ['"\\ud83d\\ude00"', false],
  ['"\\\\ud800"', false],
  ['"\\u00e9 \u{1f600}"', false],
  ['"d800"', false],
])('JSON that reads %s names half a character: %s', (json, half) => {
  expect(namesHalfCharacter(json)).toBe(half)
  const read: unknown = JSON.parse(json)
  const [text = ''] = typeof read === 'object' && read !== null ? Object.keys(read) : [String(read)]
  expect(text.isWellFormed()).toBe(!half)
})
