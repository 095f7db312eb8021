import { describe, expect, test } from 'vitest'
import { EMPTY_DRAFT } from '../../extension/draft.ts'
import { rebase } from '../../extension/models/rebase.ts'

const number = (id: string, typed = id) => ({ id, typed })
const was = { ...EMPTY_DRAFT, list: [number('a'), number('b')] }

describe('a change that another window did not know of', () => {
  test('is made all the same where the other changed something else', () => {
    expect(rebase({ policy: 'all-or-nothing' }, was, { ...was, seal: 'K7' })).toEqual({ policy: 'all-or-nothing' })
  })

  test('is given up where both changed the same, unless they agree', () => {
    expect(rebase({ seal: 'MINE' }, was, { ...was, seal: 'THEIRS' })).toBeNull()
    expect(rebase({ seal: 'SAME' }, was, { ...was, seal: 'SAME' })).toEqual({ seal: 'SAME' })
  })

  test('to a list of numbers joins the other’s: nothing typed is lost, nothing taken off comes back', () => {
    const mine = { list: [number('b'), number('c')] }
    const theirs = { ...was, list: [number('a'), number('b'), number('d')] }
    expect(rebase(mine, was, theirs)?.list?.map(({ id }) => id)).toEqual(['b', 'd', 'c'])
  })

  test('of where one is, or of half a number, simply stands', () => {
    expect(rebase({ step: 'submit', typing: '5-1' }, was, { ...was, step: 'verdict', typing: '5-2' })).toEqual({
      step: 'submit',
      typing: '5-1',
    })
  })
})
