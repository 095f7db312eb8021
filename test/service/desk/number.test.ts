import { describe, expect, test } from 'vitest'
import { numberPath } from '../../../service/desk/number-path.ts'

describe('a number that somebody says on the phone (B5)', () => {
  test.each([
    ['4107', '/requests/TK-4107'],
    ['tk-4107', '/requests/TK-4107'],
    [' TK 4107 ', '/requests/TK-4107'],
    ['tk4107', '/requests/TK-4107'],
    ['#4107', '/requests/TK-4107'],
    ['TK–4107', '/requests/TK-4107'],
    ['SC-20431', '/batches/SC-20431'],
    ['mv 3012', '/moves/MV-3012'],
  ])('“%s” opens %s', (typed, path) => {
    expect(numberPath(typed)).toBe(path)
  })

  test.each(['', 'tk', '4107 Marsh', '(469) 429-2500', 'TK-41.07', '1234567890', 'TKK-1'])(
    '“%s” is no number of ours, and is searched for',
    typed => {
      expect(numberPath(typed)).toBe(null)
    },
  )
})
