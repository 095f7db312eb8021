import { describe, expect, test } from 'vitest'
import { frCA as words } from '../../shared/words/fr-CA/index.ts'
import { NO_BROWSER } from './desk-browser.ts'
import { signIn } from './panel-browser.ts'
import { faultsOf } from './panel-faults.ts'
import { freshPanelAndService } from './shared-panel.ts'

describe.skipIf(NO_BROWSER)('moves and undo in the panel, in the longer language', () => {
  const its = freshPanelAndService(words.locale)

  test('what stands elsewhere is asked for in one packet, told with its number and state, and the request is undone (A29, N5)', async () => {
    const { panel, service } = its()
    const page = await panel.open()
    await page.getByRole('button', { name: new RegExp(words.start.paste) }).click()
    await page.locator('textarea').fill('5-10007923\n5-10007970')
    await page.getByRole('button', { name: words.start.pasteDo }).click()
    await page.locator('.actions .btn-primary').click()
    await signIn(panel, page, service, 'admin')
    await page.getByRole('radio', { name: /Harbor & Pine/ }).click()
    await page.locator('.actions .btn-primary').click()

    const ask = page.getByRole('button', { name: words.packet.ask(1), exact: true })
    await ask.waitFor()
    expect(await page.getByText(/MV-\d+/).count(), 'nothing is asked for before the click').toBe(0)
    await ask.click()
    await page.getByText(words.move.states.waiting).waitFor()
    const number = await page.getByText(/^MV-\d+$/).textContent()
    await ask.waitFor({ state: 'detached' })
    expect(await faultsOf(page), 'the packet').toEqual([])
    await page.close()

    const back = await panel.open()
    await back.getByText(words.move.states.waiting).waitFor()
    await back.locator('.tab').last().click()
    await back.locator('#moves-waiting').waitFor()
    expect(await faultsOf(back), 'the list of moves').toEqual([])
    await back.getByRole('button', { name: new RegExp(`${number}`) }).click()
    await back.getByText(words.moving.waitingMeans).waitFor()
    await back.getByRole('button', { name: /SC-/ }).click()

    await back.getByRole('button', { name: words.packet.undo }).click()
    await back.getByText(words.packet.undoAsk(1, 'Harbor & Pine Logistics')).waitFor()
    expect(await faultsOf(back), 'the question before undoing').toEqual([])
    await back.getByRole('button', { name: words.packet.undoDo(1) }).click()
    await back.getByText(words.packet.undoneRows(1, 0)).waitFor()
    await back.locator('.tab').last().click()
    await back.getByText(words.move.states.withdrawn).waitFor()
    expect(panel.wrong).toEqual([])
  }, 120_000)
})
