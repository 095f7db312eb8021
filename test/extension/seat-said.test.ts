import { describe, expect, test } from 'vitest'
import { isSaid, NOTHING_SAID, withSaid } from '../../extension/seat-said.ts'
import { callLines } from '../../shared/call-line.ts'
import { aContent, aSeat, PACK } from '../seats.ts'

const lineOf = (extension: string) => {
  const content = aContent([{ ...aSeat('Priya', 'Raman', extension), id: 'a' }])
  const found = callLines(PACK, content).find(({ key }) => key === 'a extension')
  return found ?? expect.unreachable()
}

describe('a line of the call card that was said on the phone (N14)', () => {
  test('is said until its answer is another', () => {
    const said = withSaid({}, lineOf('214'), true)
    expect(isSaid(NOTHING_SAID, lineOf('214'))).toBe(false)
    expect(isSaid({ said }, lineOf('214'))).toBe(true)
    expect(isSaid({ said }, lineOf('215'))).toBe(false)
    expect(withSaid(said, lineOf('214'), false)).toEqual({})
  })

  test('stays where one is while its answer is written anew', () => {
    const emptied = aContent([{ ...aSeat('Priya', 'Raman', '214', { mailbox: { value: 'yes' } }), id: 'a' }], {
      shared: {},
    })
    for (const key of ['a mailbox-email', 'shared permissions']) {
      expect(callLines(PACK, emptied).map(line => line.key)).not.toContain(key)
      expect(callLines(PACK, emptied, key).map(line => line.key)).toContain(key)
    }
  })
})
