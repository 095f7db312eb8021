import { describe, expect, test } from 'vitest'
import { NO_BROWSER } from './desk-browser.ts'
import { signIn } from './panel-browser.ts'
import { sharePanelAndService } from './shared-panel.ts'

describe.skipIf(NO_BROWSER)('without a way to the service (R8, N18)', () => {
  const its = sharePanelAndService()

  test('a list is checked, kept with its key over a closed panel, and sent once when the service is back', async () => {
    const { panel, service } = its()
    const page = await panel.open()
    await page.getByRole('button', { name: /Paste a column/ }).click()
    await page.getByLabel('Account numbers, one a line').fill('5-10007921\n5-10007922')
    await page.getByRole('button', { name: 'Check these' }).click()
    await page.getByRole('button', { name: 'Submit 2 accounts' }).click()
    await signIn(panel, page, service, 'admin')
    await page.getByRole('radio', { name: /Harbor & Pine Logistics/ }).click()

    await panel.browser.context.setOffline(true)
    await page.getByRole('button', { name: 'Submit 2 accounts' }).dblclick()
    await page.getByRole('heading', { level: 1, name: '2 accounts queued' }).waitFor()
    await page.getByText('Offline', { exact: true }).waitFor()
    expect(await page.getByText(/added/).count(), 'no success is claimed').toBe(0)
    await page.close()

    const back = await panel.open()
    await back.getByRole('heading', { level: 1, name: '2 accounts queued' }).waitFor()
    await back.getByRole('button', { name: /^Requests/ }).click()
    await back.getByText('No number yet, saved on this computer').waitFor()
    await panel.browser.context.setOffline(false)
    await back.getByText(/SC-\d+/).waitFor()
    await back.getByRole('button', { name: 'Accounts', exact: true }).click()
    await back.getByRole('heading', { level: 1, name: 'All 2 accounts were added' }).waitFor()
    const sent = await back.evaluate(async url => {
      const { connection } = await chrome.storage.local.get('connection')
      const answer = await fetch(`${url}/api/batches`, {
        headers: { authorization: `Bearer ${(connection as { token: string }).token}` },
        credentials: 'omit',
      })
      return (await answer.json()).batches.length
    }, service.url)
    expect(sent).toBe(1)
    expect(panel.wrong).toEqual([])
  })
})
