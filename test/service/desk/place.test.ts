import { describe, expect, test } from 'vitest'
import { nextOf, placeOf } from '../../../service/desk/place.ts'

const at = (path: string) => placeOf(new URL(path, 'https://desk.example'))
const next = (value: string) =>
  nextOf(new URL(`/sign-in?${new URLSearchParams({ next: value })}`, 'https://desk.example'))

describe('the desk’s addresses', () => {
  test('the front door is the list of batches', () => {
    expect(at('/')).toEqual({ page: 'batches' })
    expect(at('/batches')).toEqual({ page: 'batches' })
  })

  test('a batch is opened by its number', () => {
    expect(at('/batches/SC-20431')).toEqual({ page: 'batch', number: 'SC-20431' })
    expect(at('/batches/SC-20431/')).toEqual({ page: 'batch', number: 'SC-20431' })
  })

  test('a mailed link carries its token, and a panel’s link its code', () => {
    expect(at('/sign-in/link?token=abc&next=/device?user_code=ABCD2345')).toEqual({
      page: 'link',
      token: 'abc',
      next: '/device?user_code=ABCD2345',
    })
    expect(at('/device?user_code=ABCD-2345')).toEqual({ page: 'device', userCode: 'ABCD-2345' })
  })

  test('an address we do not know is never guessed', () => {
    for (const path of ['/nowhere', '/batches/a/b', '/batches/%3Cimg%3E', '/sign-in/other', '/api/me'])
      expect(at(path)).toEqual({ page: 'missing' })
  })

  test('signing in leads back to a page of the desk, never to another site', () => {
    expect(next('/batches/SC-1')).toBe('/batches/SC-1')
    expect(next('/device?user_code=ABCD2345')).toBe('/device?user_code=ABCD2345')
    for (const bad of [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      'javascript:alert(1)',
      'data:text/html,x',
      '/api/auth/sign-out',
      '/sign-in?next=/',
      'http://[',
    ])
      expect(next(bad)).toBe('/')
  })
})
