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
    const emptied = aContent([{ ...aSeat('Priya', 'Raman', '214', { 'speed-dial-code': { value: '' } }), id: 'a' }], {
      shared: {},
    })
    const key = 'a speed-dial'
    expect(callLines(PACK, emptied).some(line => line.key === key)).toBe(
      callLines(PACK, emptied, key).some(line => line.key === key && line.question.required),
    )
    const shared = 'shared permissions'
    expect(callLines(PACK, emptied).map(line => line.key)).not.toContain(shared)
    expect(callLines(PACK, emptied, shared).map(line => line.key)).toContain(shared)
  })
})
