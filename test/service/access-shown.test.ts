import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Batch } from '../../shared/batch.ts'
import { makeApp, type TestApp } from '../app.ts'
import { anEnterprise, aPerson, aRequest, fillStore } from '../builders.ts'
import { DATABASES } from '../databases.ts'

const OWN = anEnterprise()
const OTHER = anEnterprise({ id: '7740118', name: 'Northwind Clinics' })

describe.each(DATABASES)('what an admin is shown, on %s', name => {
  const cookies = { admin: '', rep: '' }
  const batches = { own: '', other: '' }
  let app: TestApp

  beforeAll(async () => {
    app = await makeApp(name)
    const [admin, rep] = [aPerson(), aPerson({ role: 'rep' })]
    await fillStore(app.store, { enterprises: [OWN, OTHER], people: [{ ...admin, enterprises: [OWN.id] }, rep] })
    cookies.admin = await app.cookieOf(admin)
    cookies.rep = await app.cookieOf(rep)
    for (const [side, { id }] of [['own', OWN] as const, ['other', OTHER] as const]) {
      const answer = await app.submit(cookies.rep, aRequest([`5-${id}`], { enterpriseId: id }))
      const batch: Batch = await answer.json()
      batches[side] = batch.number
    }
  })
  afterAll(() => app.stop())

  test('28: an admin’s lists hold what is of their enterprises, and nothing else', async () => {
    const headers = { cookie: cookies.admin }
    const { enterprises } = await (await app.request('/api/enterprises', { headers })).json()
    expect(enterprises).toEqual([OWN])
    const list = await (await app.request('/api/batches', { headers })).json()
    expect(new Set(list.batches.map((batch: Batch) => batch.enterprise.id))).toEqual(new Set([OWN.id]))
  })

  test('a batch of another enterprise and one that never was are refused in the same words', async () => {
    const headers = { cookie: cookies.admin }
    const told = async (number: string) => {
      const { instance: _instance, ...rest } = await (await app.request(`/api/batches/${number}`, { headers })).json()
      return rest
    }
    expect(await told(batches.other)).toEqual(await told('SC-99999'))
  })

  test('an admin is never told where an account stands that is elsewhere', async () => {
    const answer = await app.submit(cookies.admin, aRequest([`5-${OTHER.id}`]))
    const text = await answer.text()
    expect(text).toContain('elsewhere')
    expect(text).not.toContain(OTHER.name)
    expect(text).not.toContain(`"${OTHER.id}"`)
  })
})
