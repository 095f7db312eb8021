import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { NO_BROWSER } from './desk-browser.ts'
import { type Panel, signIn, signInOnce } from './panel-browser.ts'
import type { RunningService } from './service.ts'
import { sharePanelAndService } from './shared-panel.ts'

describe.skipIf(NO_BROWSER)('from a workbook to the outcome of every row', () => {
  const its = sharePanelAndService()

  test('an admin checks the sample, closes the panel, comes back, signs in, submits, and sees every row (M1, M2, N18)', async () => {
    const { panel, service } = its()
    const first = await panel.open()
    await first.getByRole('button', { name: /Try a sample workbook/ }).click()
    await first.getByRole('heading', { level: 1, name: '8 of 13 can go in' }).waitFor()
    expect(panel.asked, 'nothing leaves while checking').toEqual([])
    await first.getByRole('button', { name: 'Leave out A18' }).click()
    await first.getByRole('heading', { level: 1, name: '7 of 13 can go in' }).waitFor()
    await first.getByRole('button', { name: 'Submit 7' }).click()
    await first.getByRole('radio', { name: /All or nothing/ }).click()
    await first.getByText('Waits until all 12 are ready').waitFor()
    await first.getByRole('radio', { name: /Add the ready rows/ }).click()
    await first.close()

    const page = await panel.open()
    await page.getByRole('heading', { level: 1, name: 'Submit 7 accounts' }).waitFor()
    await signIn(panel, page, service, 'admin')
    await page.getByRole('radio', { name: /Pine Cold Storage.*Not active/ }).waitFor()
    await page.getByRole('radio', { name: /Harbor & Pine Logistics/ }).click()
    expect(await factsOf(page)).toMatchObject({
      'Enterprise ID': '7731204',
      'Customer numbers': '204471, 204498',
      'Self registration': 'Off',
      Created: 'March 14, 2019',
    })

    const second = await panel.open()
    await second.getByRole('radio', { name: /Harbor & Pine Logistics/, checked: true }).waitFor()
    await page.getByRole('button', { name: 'Submit 7 accounts' }).dblclick()
    await second.getByRole('heading', { level: 1, name: '4 of 7 accounts were added' }).waitFor()
    await second.close()
    await page.getByRole('heading', { level: 1, name: '4 of 7 accounts were added' }).waitFor()
    const number = await page.locator('.chip-btn').textContent()
    expect(number).toMatch(/^SC-\d+$/)
    expect(
      panel.asked.filter(url => url.endsWith('/api/batches')),
      'a double click sends once',
    ).toHaveLength(1)
    await expect
      .poll(() => page.locator('.actions-note').textContent())
      .toBe('4 added, 1 already here, 6 not sent, 1 needs an answer, 1 needs a move: all 13')
    await page.getByText('Only your representative can move accounts').waitFor()
    // A28: elsewhere and unknown have a message each, and each names its own accounts.
    for (const group of ['elsewhere', 'unknown']) {
      const part = page.locator(`section[aria-labelledby="result-${group}"]`)
      const link = part.getByRole('link', { name: 'Write to the administrator' })
      const message = decodeURIComponent((await link.getAttribute('href')) ?? '')
      const accounts = await part.locator('.row .mono').allTextContents()
      expect(accounts.length, group).toBeGreaterThan(0)
      for (const account of accounts) expect(message, group).toContain(account)
    }
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: /File with the 2 remaining rows/ }).click()
    expect((await saved).suggestedFilename()).toMatch(/-2\.xlsx$/)
    await page.close()

    const back = await panel.open()
    await back.getByRole('heading', { level: 1, name: '4 of 7 accounts were added' }).waitFor()
    await back.getByRole('button', { name: /^Requests/ }).click()
    await back.getByRole('button', { name: new RegExp(`${number}`) }).click()
    await back.getByRole('heading', { level: 1, name: '4 of 7 accounts were added' }).waitFor()
    await back.getByRole('button', { name: 'Accounts', exact: true }).click()
    await back.getByRole('button', { name: 'Retype it, A10' }).click()
    await expect.poll(() => back.locator('#retype-A10').evaluate(field => field === document.activeElement)).toBe(true)
    await back.getByRole('button', { name: 'Another file' }).first().click()
    await back.getByRole('textbox', { name: 'Account number' }).waitFor()
    expect(panel.wrong).toEqual([])
    await back.close()
  })

  test('typed numbers are judged one by one, survive a closed panel, and are sent once (A17, A18, A19)', async () => {
    const { panel, service } = its()
    const page = await panel.open()
    for (const typed of ['5-10007923', '5\u201110008102', '5-10007923']) {
      await page.getByRole('textbox', { name: 'Account number' }).fill(typed)
      await page.keyboard.press('Enter')
    }
    await page.getByText('stands in A6 too').waitFor()
    await page.getByRole('textbox', { name: 'Account number' }).fill('5-half')
    await page.close()

    const again = await panel.open()
    await expect.poll(() => again.getByRole('textbox', { name: 'Account number' }).inputValue()).toBe('5-half')
    await again.getByText('1 stops').waitFor()
    await again.getByRole('button', { name: 'Continue with 3 numbers' }).click()
    await again.getByRole('button', { name: 'Fix 2 safe ones' }).click()
    await again.getByRole('button', { name: 'Submit 2 accounts' }).click()
    await chooseHarbor(panel, again, service)
    await again.getByRole('button', { name: 'Submit 2 accounts' }).click()
    await again.getByRole('heading', { level: 1, name: /1 of 2 accounts was added/ }).waitFor()
    await again.close()
  })

  test('a list of which most would not go in is sent only when the person says so again', async () => {
    const { panel, service } = its()
    const page = await panel.open()
    await page.getByRole('button', { name: /Paste a column/ }).click()
    await page.getByLabel('Account numbers, one a line').fill('5-10007970\n5-99990000')
    await page.getByRole('button', { name: 'Check these' }).click()
    await page.getByRole('button', { name: 'Submit 2 accounts' }).click()
    await chooseHarbor(panel, page, service)
    await page.getByRole('button', { name: 'Submit 2 accounts' }).click()
    await page.getByText('Look whether this is the right list').waitFor()
    await page.getByRole('button', { name: 'Send all the same' }).click()
    await page.getByRole('heading', { level: 1, name: 'None of the 2 accounts were added' }).waitFor()
    await page.close()
  })

  test('all or nothing with one row elsewhere is no dead end: the ready rows go, and no list is lost', async () => {
    const { panel, service } = its()
    const page = await panel.open()
    await page.getByRole('button', { name: /Paste a column/ }).click()
    await page.getByLabel('Account numbers, one a line').fill('5-10007950\n5-10007970')
    await page.getByRole('button', { name: 'Check these' }).click()
    await page.getByRole('button', { name: 'Submit 2 accounts' }).click()
    await chooseHarbor(panel, page, service)
    await page.getByRole('radio', { name: /All or nothing/ }).click()
    await page.getByRole('button', { name: 'Submit 2 accounts' }).click()
    await page.getByRole('heading', { level: 1, name: 'None of the 2 accounts were added' }).waitFor()
    await page.getByRole('button', { name: 'Send the ready row' }).click()
    await page.getByRole('button', { name: 'Submit 1 account' }).click()
    await page.getByRole('heading', { level: 1, name: 'The account was added' }).waitFor()
    await page.getByRole('button', { name: 'Back to the list' }).click()
    await page.getByText('1 is left out and 1 was added already.', { exact: true }).waitFor()
    expect(panel.wrong).toEqual([])
  })
})

/** At the last step: somebody is signed in, and an enterprise is chosen. */
async function chooseHarbor(panel: Panel, page: Page, service: RunningService): Promise<void> {
  await signInOnce(panel, page, service, 'admin')
  await page.getByRole('radio', { name: /Harbor & Pine Logistics/ }).click()
}

async function factsOf(page: Page): Promise<Record<string, string>> {
  const facts = page.locator('.under-choice')
  const names = await facts.locator('dt').allTextContents()
  const values = await facts.locator('dd').allTextContents()
  return Object.fromEntries(names.map((name, at) => [name, values[at] ?? '']))
}
