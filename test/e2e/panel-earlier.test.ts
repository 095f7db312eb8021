import { describe, expect, test } from 'vitest'
import { NO_BROWSER } from './desk-browser.ts'
import { EARLIER_FILES, FIRST, laterForm, leaveEarlier } from './earlier-panel.ts'
import { sharePanel } from './shared-panel.ts'

describe.skipIf(NO_BROWSER)('what an earlier panel kept is there after an update (N18)', () => {
  const panelOf = sharePanel()

  test('the first form: the file with what was fixed and left out, what was half typed, and the queue', async () => {
    const panel = panelOf()
    await leaveEarlier(panel, [FIRST])
    const page = await panel.open()
    await page.getByRole('heading', { level: 1, name: '2 of 3 are ready' }).waitFor()
    await page.getByRole('button', { name: 'Take it back in A2' }).waitFor()
    await page.getByText('1 of them fixed here').waitFor()
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click()
    await page.getByRole('button', { name: 'Leave out A2' }).waitFor()
    await page.getByRole('button', { name: 'Another file' }).click()
    await expect.poll(() => page.locator('#number').inputValue()).toBe('5-90')
    await page.getByRole('button', { name: /^Requests/ }).click()
    await page.getByText('Harbor & Pine Logistics').waitFor()
    await page.close()
  })

  test.each([2, 5])(
    'form %i: the list with its deeds, also those that were undone, once and for good',
    async version => {
      const panel = panelOf()
      await leaveEarlier(panel, [laterForm(version)])
      for (const time of ['first', 'second']) {
        const page = await panel.open()
        await page.getByRole('heading', { level: 1, name: '2 of 3 are ready' }).waitFor()
        await page.getByRole('button', { name: 'Take it back in A7' }).waitFor()
        if (time === 'second') {
          await page.getByRole('button', { name: 'Redo' }).first().click()
          await page.getByRole('button', { name: 'Take it back in A8' }).waitFor()
        }
        await page.close()
      }
      expect(panel.wrong).toEqual([])
    },
  )

  test('a rep’s files are checked again where this customer’s accounts stand', async () => {
    const panel = panelOf()
    await leaveEarlier(panel, [EARLIER_FILES])
    const page = await panel.open({ width: 1100, height: 800 })
    await page.evaluate(() => location.assign('#files'))
    await page.reload()
    const row = page.getByRole('row', { name: /harbor-pine/ })
    await expect.poll(() => row.textContent()).toMatch(/Harbor and Pine.*1 to fix/)
    await page.close()
    expect(panel.wrong).toEqual([])
  })
})
