import { describe, expect, test } from 'vitest'
import { extensionsPath, movePath, nextOf, openedPath, placeOf, requestPath } from '../../../service/desk/place.ts'

const at = (path: string) => placeOf(new URL(path, 'https://desk.example'))
const next = (value: string) =>
  nextOf(new URL(`/sign-in?${new URLSearchParams({ next: value })}`, 'https://desk.example'))

describe('the desk’s addresses', () => {
  test('the front door depends on who comes in; batches have an address of their own', () => {
    expect(at('/')).toEqual({ page: 'home' })
    expect(at('/batches')).toEqual({ page: 'batches' })
  })

  test('a batch is opened by its number', () => {
    expect(at('/batches/SC-20431')).toEqual({ page: 'batch', number: 'SC-20431' })
    expect(at('/batches/SC-20431/')).toEqual({ page: 'batch', number: 'SC-20431' })
  })

  test('every view has an address, and what it opens beside its list another', () => {
    expect(at('/requests')).toEqual({ page: 'requests', view: 'open' })
    expect(at('/requests?view=nonsense')).toEqual({ page: 'requests', view: 'open' })
    expect(at('/requests/TK-4107')).toEqual({ page: 'request', number: 'TK-4107', view: 'open' })
    expect(at(requestPath('TK-4107', 'mine'))).toEqual({ page: 'request', number: 'TK-4107', view: 'mine' })
    expect(at(extensionsPath('7731204'))).toEqual({ page: 'extensions', enterpriseId: '7731204' })
    expect(at('/moves')).toEqual({ page: 'moves', view: 'waiting' })
    expect(at('/moves?view=decided')).toEqual({ page: 'moves', view: 'decided' })
    expect(at('/moves/new')).toEqual({ page: 'moving' })
    expect(at('/moves/MV-3001')).toEqual({ page: 'move', number: 'MV-3001', view: 'waiting' })
    expect(at(movePath('MV-3001', 'decided'))).toEqual({ page: 'move', number: 'MV-3001', view: 'decided' })
    expect(at('/checklist/TK-4107-7K2MQ9XDPA')).toEqual({ page: 'checklist', code: 'TK-4107-7K2MQ9XDPA' })
    expect(at('/people/0190-a')).toEqual({ page: 'person', id: '0190-a' })
    expect(at('/invitations/new')).toEqual({ page: 'inviting' })
    expect(at(openedPath('enterprises', '7731204'))).toEqual({ page: 'enterprise', id: '7731204' })
    for (const path of [
      '/unconfirmed',
      '/extensions',
      '/enterprises',
      '/import',
      '/people',
      '/invitations',
      '/sessions',
    ])
      expect(at(path).page).not.toBe('missing')
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
    expect(next('/moves/MV-3001?view=decided')).toBe('/moves/MV-3001?view=decided')
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
