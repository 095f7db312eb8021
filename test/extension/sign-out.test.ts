import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createConnection } from '../../extension/models/connection.ts'
import { pageBeside } from '../../extension/page-tab.ts'
import type { Settings } from '../../extension/settings.ts'
import { makeApp, type TestApp } from '../app.ts'
import { anEnterprise, aPerson, fillStore } from '../builders.ts'
import { connectPanel, type Reachable, reach } from '../panel-connection.ts'

/** As much of a browser as these ways ask of it. It has no place to keep what was read, so that erasing it fails. */
function aBrowser(stored: Record<string, unknown>, tabs: object[] = []) {
  const event = { addListener: () => {} }
  vi.stubGlobal('chrome', {
    storage: { local: { set: async (changes: object) => void Object.assign(stored, changes), onChanged: event } },
    permissions: { onAdded: event, onRemoved: event },
    tabs: { query: async () => tabs },
  })
  vi.stubGlobal('location', { origin: 'chrome-extension://sidecheck' })
}
afterAll(() => {
  vi.unstubAllGlobals()
})

describe('signing out', () => {
  const marie = aPerson({ name: 'Marie Delcourt' })
  let app: TestApp
  let service: Reachable
  beforeAll(async () => {
    app = await makeApp('sqlite')
    const enterprises = [anEnterprise()]
    await fillStore(app.store, { enterprises, people: [{ ...marie, enterprises: [anEnterprise().id] }] })
    service = await reach(app)
  })
  afterAll(async () => {
    await service.goAway()
    await app.stop()
  })

  test('ends the session at the service though nothing can be erased here, and forgets which news were told', async () => {
    const connection = await connectPanel(app, marie)
    const stored: Record<string, unknown> = { told: ['TK-1 1'] }
    aBrowser(stored)
    const settings: Settings = {
      ...{ service: service.origin, locale: null, enterpriseId: null, grant: null, connection, ended: false },
      ...{ installId: null, panelName: null, unread: 1, notify: true, told: ['TK-1 1'] },
      ...{ typedService: null, typedName: null },
    }
    const model = createConnection(settings, () => 'en-US')
    await model.disconnect()
    expect(model.connection.value).toBeNull()
    expect(stored).toMatchObject({ connection: null, told: null })
    app.passTime(31_000)
    const me = await app.request('/api/me', { headers: { authorization: `Bearer ${connection.token}` } })
    expect(me.status).toBe(401)
  })
})

test('a tab in which nothing was opened yet is a page whose address is not known (N21)', async () => {
  aBrowser({}, [{ id: 7, url: '' }])
  expect(await pageBeside()).toEqual({ id: 7, address: null })
})
