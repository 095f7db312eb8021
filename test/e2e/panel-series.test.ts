import { describe, expect, test } from 'vitest'
import { numbersFrom } from '../builders.ts'
import { NO_BROWSER } from './desk-browser.ts'
import { signIn, signInOnce } from './panel-browser.ts'
import { faultsOf } from './panel-faults.ts'
import { sharePanelAndService } from './shared-panel.ts'

const ACCOUNTS = numbersFrom(700_001, 205)

describe.skipIf(NO_BROWSER)('a list longer than what goes in at one time', () => {
  const its = sharePanelAndService()

  test('N2, R8: goes as several requests, one after the other, each ticked once accepted, over an outage and a closed panel', async () => {
    const { panel, service } = its()
    const desk = await panel.browser.context.newPage()
    await desk.goto(service.linkFor('rep'))
    await desk.locator('.btn-primary').click()
    await desk.waitForURL(url => url.pathname === '/')
    const known = await desk.evaluate(
      async body => {
        const headers = { 'content-type': 'text/csv' }
        return (await fetch('/api/directory/accounts?fileName=a.csv', { method: 'POST', headers, body })).status
      },
      `Account\n${ACCOUNTS.join('\n')}`,
    )
    expect(known).toBe(200)
    await desk.close()

    const page = await panel.open()
    await page.getByRole('button', { name: /Paste a column/ }).click()
    await page.getByLabel('Account numbers, one a line').fill(ACCOUNTS.join('\n'))
    await page.getByRole('button', { name: 'Check these' }).click()
    await page.getByRole('button', { name: 'Submit 205 accounts' }).click()
    await signIn(panel, page, service, 'admin')
    await page.getByRole('heading', { level: 1, name: '205 accounts in 3 requests' }).waitFor()
    await page.getByRole('radio', { name: /Only the first 100/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Submit 100 accounts' }).waitFor()
    await page.getByRole('radio', { name: /All 205 accounts/ }).click()
    await page.getByRole('radio', { name: /Harbor & Pine Logistics/ }).click()
    await page.getByText('205 numbers').waitFor()
    expect(await faultsOf(page)).toEqual([])
    await panel.browser.context.setOffline(true)
    await page.getByRole('button', { name: 'Submit all 205 accounts' }).dblclick()
    await page.getByRole('heading', { level: 1, name: '0 of 3 requests accepted' }).waitFor()
    await page.getByRole('button', { name: /Request 3 of 3, 5 accounts.*Waits its turn/ }).waitFor()
    await page.getByRole('button', { name: 'Try again' }).waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.close()

    await panel.browser.context.setOffline(false)
    const back = await panel.open()
    await back.getByRole('heading', { level: 1, name: '3 of 3 requests accepted' }).waitFor()
    await back.getByRole('button', { name: /Request 1 of 3.*SC-\d+, 100 of 100 are in the enterprise/ }).waitFor()
    await back.getByText('205 of 205 accounts are in the enterprise.').waitFor()
    expect(await faultsOf(back)).toEqual([])
    const sizes = await back.evaluate(async url => {
      const { connection } = await chrome.storage.local.get('connection')
      const headers = { authorization: `Bearer ${(connection as { token: string }).token}` }
      const answer = await fetch(`${url}/api/batches`, { headers, credentials: 'omit' })
      const { batches }: { batches: { counts: Record<string, number> }[] } = await answer.json()
      return batches.map(({ counts }) => counts.assigned)
    }, service.url)
    expect(sizes, 'newest first').toEqual([5, 100, 100])
    await back.getByRole('button', { name: 'Back to the list' }).click()
    await back.getByRole('heading', { level: 1, name: 'All 205 accounts are added' }).waitFor()

    // The same list for another enterprise of theirs: that most of it stands here is told before anything is sent.
    await back.close()
    await panel.forget()
    const other = await panel.open()
    await other.getByRole('button', { name: /Paste a column/ }).click()
    await other.getByLabel('Account numbers, one a line').fill(ACCOUNTS.join('\n'))
    await other.getByRole('button', { name: 'Check these' }).click()
    await other.getByRole('button', { name: 'Submit 205 accounts' }).click()
    await other.getByRole('radio', { name: /Pine Cold Storage/ }).click()
    await other.getByText('None of the 205 accounts would go in').waitFor()
    await other.getByText('Is Pine Cold Storage the right enterprise?').waitFor()
    expect(await faultsOf(other)).toEqual([])
    expect(panel.wrong).toEqual([])
    await other.close()
  })

  test('of a list that hardly anybody knows it is asked once for all its requests, and the answer holds for each', async () => {
    const { panel, service } = its()
    const page = await panel.open()
    await page.getByRole('button', { name: /Paste a column/ }).click()
    await page.getByLabel('Account numbers, one a line').fill(numbersFrom(900_001, 205).join('\n'))
    await page.getByRole('button', { name: 'Check these' }).click()
    await page.getByRole('button', { name: 'Submit 205 accounts' }).click()
    await signInOnce(panel, page, service, 'admin')
    await page.getByRole('radio', { name: /Harbor & Pine Logistics/ }).click()
    await page.getByRole('button', { name: 'Submit all 205 accounts' }).click()
    await page.getByText('Of 3 requests with 205 accounts, more than half would not go in').waitFor()
    expect(await faultsOf(page)).toEqual([])
    expect(await page.getByRole('button', { name: 'Send all the same' }).count(), 'one question').toBe(1)
    await page.getByRole('button', { name: 'Send all the same' }).click()
    await page.getByRole('heading', { level: 1, name: '3 of 3 requests accepted' }).waitFor()
    await page.getByText('0 of 205 accounts are in the enterprise.').waitFor()
    expect(panel.wrong).toEqual([])
    await page.close()
  })

  test('N4: the service is asked about all of it in parts, which can be stopped; what was not asked about is said, and asked on', async () => {
    const { panel, service } = its()
    const page = await panel.open()
    await page.getByRole('button', { name: /Paste a column/ }).click()
    await page.getByLabel('Account numbers, one a line').fill(ACCOUNTS.join('\n'))
    await page.getByRole('button', { name: 'Check these' }).click()
    await page.getByRole('button', { name: 'See what would be asked' }).click()
    await signInOnce(panel, page, service, 'admin')
    await page.getByRole('radio', { name: /Harbor & Pine Logistics/ }).click()
    await page.getByText('In 3 parts of up to 100. The service answers about 2,000 numbers an hour.').waitFor()

    // The second part is answered only once the person has stopped it.
    const held = Promise.withResolvers<void>()
    let parts = 0
    await panel.browser.context.route('**/api/batches', async route => {
      if (++parts === 2) await held.promise
      await route.continue()
    })
    await page.getByRole('button', { name: 'Ask about 205 numbers' }).click()
    await page.getByText('100 of 205 numbers answered').waitFor()
    expect(await faultsOf(page), 'the progress').toEqual([])
    await page.getByRole('button', { name: 'Stop asking' }).click()
    held.resolve()
    await page.getByText('5 of the 205 numbers were not asked about. The groups below hold the other 200.').waitFor()
    expect(await faultsOf(page), 'the answer so far').toEqual([])
    expect(parts).toBe(2)

    await page.getByRole('button', { name: 'Ask about the other 5' }).click()
    await page.getByRole('button', { name: 'Ask about 5 numbers' }).click()
    await page.getByText('were not asked about').waitFor({ state: 'detached' })
    const told = await page.locator('section[aria-labelledby=ask] summary .count').allTextContents()
    expect(
      told.reduce((sum, count) => sum + Number(count), 0),
      'one total',
    ).toBe(205)
    await panel.browser.context.unroute('**/api/batches')
    expect(panel.wrong).toEqual([])
    await page.close()
  })
})
