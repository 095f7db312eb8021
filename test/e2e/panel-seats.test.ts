import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axeFindings, NO_BROWSER, sidewaysPixels } from './desk-browser.ts'
import { signIn } from './panel-browser.ts'
import { choose, question, toSeats, type } from './seats.ts'
import { sharePanelAndService } from './shared-panel.ts'

describe.skipIf(NO_BROWSER)('asking for seats in the panel', () => {
  const its = sharePanelAndService()

  test('one seat goes the whole way: filled in, agreed to, sent once by two clicks, numbered, withdrawn (B4, N15, N18)', async () => {
    const { panel, service } = its()
    const page = await panel.open()
    await toSeats(page)
    await choose(page, 'platform')
    await choose(page, 'stage')
    await page.getByRole('button', { name: 'Add a seat' }).click()
    await type(page, 'first-name', 'Priya')
    await type(page, 'last-name', 'Raman')
    await type(page, 'extension', '214')
    await type(page, 'email', 'priya@harborpine')
    await page.getByText('Not an e-mail address.').waitFor()
    await type(page, 'email', 'priya@harborpine.example')
    await choose(page, 'recording', 2)
    await page.getByText('Support will ask you. It does not count as missing.').waitFor()
    expect(await axeFindings(page)).toEqual([])

    await page.getByRole('button', { name: 'Next open item' }).click()
    await page.getByRole('textbox', { name: 'Who agrees to it' }).fill('Marie Delcourt')
    await page.getByRole('checkbox', { name: /I agree to this change/ }).check()
    await page.getByRole('button', { name: 'Send anyway' }).click()
    await signIn(panel, page, service, 'admin')
    await page.getByRole('radio', { name: /Harbor & Pine Logistics/ }).click()
    await page.getByRole('button', { name: 'Send 1 seat' }).dblclick()
    await page.getByRole('button', { name: /^TK-\d+, copy the number/ }).waitFor()
    await page.getByText('With support').waitFor()

    // What is filed stands in the way of the next one, told at the field: nothing is sent for that (N13, N17).
    await page.getByRole('button', { name: 'Another request' }).click()
    await page.getByRole('button', { name: 'Add a seat' }).click()
    await type(page, 'first-name', 'Theo')
    await type(page, 'extension', '214')
    const extension = await question(page, 'extension')
    await extension.getByText(/TK-\d+/).waitFor()
    await extension.getByText(/^Known here since/).waitFor()
    await type(page, 'first-name', 'Priya')
    await type(page, 'last-name', 'Raman')
    await page.getByText(/^Already asked for in TK-\d+ by/).waitFor()
    // A bill that was agreed to for one seat is not agreed to for two (N15).
    const agree = page.getByRole('checkbox', { name: /I agree to this change/ })
    await agree.check()
    await page.getByRole('button', { name: 'Add a seat' }).click()
    await page.getByText('The number of seats has changed since the bill was agreed to.').waitFor()
    expect(await agree.isChecked()).toBe(false)
    for (let seats = 2; seats > 0; seats--) await page.getByRole('button', { name: 'Remove', exact: true }).click()

    await page.locator('.tab').last().click()
    await page.getByRole('button', { name: /1 new seat for Harbor & Pine Logistics/ }).waitFor()
    expect(await page.getByRole('button', { name: /1 new seat for Harbor/ }).count(), 'two clicks, one request').toBe(1)
    // The lists of accounts were asked for too, and there is none.
    await page.getByRole('button', { name: 'Refresh' }).and(page.locator(':not([aria-busy=true])')).waitFor()
    expect(await page.getByText('Nothing sent yet').count(), 'the seats were sent').toBe(0)
    await page.getByRole('button', { name: /1 new seat for Harbor/ }).click()
    await page.getByText('Marie Delcourt', { exact: false }).first().waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Change', exact: true }).click()
    await page.getByRole('checkbox', { name: /I agree to this change/ }).check()
    await page.getByRole('button', { name: /^(Send anyway|Go on to send)$/ }).click()
    await page.getByText(/^TK-\d+ was sent to this enterprise/).waitFor()
    expect(await page.getByRole('radiogroup', { name: 'Enterprise' }).count(), 'nothing to choose').toBe(0)
    await page.getByRole('button', { name: 'Send the change to TK-' }).click()
    await page.getByText('With support').waitFor()
    await page.locator('.tab').last().click()
    await page.getByRole('button', { name: /1 new seat for Harbor/ }).click()
    await page.getByRole('button', { name: 'Withdraw' }).click()
    await page.getByText('Withdrawn').waitFor()
    expect(panel.wrong).toEqual([])
    await page.close()
  })

  test('25 people pasted from a spreadsheet become 25 seats; two with one extension are told, with a free one to take (N11, N13)', async () => {
    const { panel } = its()
    const page = await panel.open()
    await toSeats(page)
    await page.getByRole('button', { name: 'Paste people' }).click()
    const rows = Array.from(
      { length: 25 },
      (_, at) => `Person${at}\tMarsh\t${at === 24 ? 301 : 301 + at}\tp${at}@pine.example`,
    )
    await page
      .getByLabel('People, copied from a spreadsheet')
      .fill(['First name\tLast name\tExt\tE-mail', ...rows].join('\n'))
    await page.getByRole('button', { name: 'Add 25 seats' }).click()
    await page.getByRole('heading', { level: 1, name: '25 new seats' }).waitFor()
    await page.getByText('2 clashes').last().waitFor()
    await page.getByRole('button', { name: 'Use 325' }).first().click()
    await page.getByText('2 clashes').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Shared by all 25' }).click()
    await choose(page, 'mailbox')
    await page.getByRole('button', { name: /Person3 Marsh/ }).click()
    expect(await (await question(page, 'mailbox')).getByRole('radio', { name: 'Yes' }).isChecked()).toBe(true)
    await choose(page, 'mailbox', 1)
    await page.getByText('Differs from what all share').waitFor()
    await page.getByRole('button', { name: 'Back to the shared answer' }).click()
    await page.getByText('Differs from what all share').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Remove', exact: true }).click()
    await page.getByText('24 new seats').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('25 new seats').waitFor()
    expect(panel.wrong).toEqual([])
    await page.close()
  })

  test('while still being set up it becomes a letter to the project manager, handed over without a number (N14, B39)', async () => {
    const { panel } = its()
    const page = await panel.open()
    await toSeats(page)
    await choose(page, 'stage', 1)
    await page.getByRole('button', { name: 'Add a seat' }).click()
    await page.getByRole('button', { name: /^About the request/ }).click()
    await type(page, 'manager-email', 'jo@spectrumvoip.example')
    await page.getByText('While you are being set up, your project manager adds seats.').first().waitFor()
    await page.getByRole('button', { name: 'Send anyway' }).click()
    await page.getByText('jo@spectrumvoip.example').waitFor()
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save as .eml' }).click()
    const letter = readFileSync(await (await saved).path(), 'utf8')
    expect(letter).toMatch(/^To: .*jo@spectrumvoip\.example/m)
    // A link that some mail program would cut short is not offered (B39, B51).
    const link = page.getByRole('link', { name: 'Open in your mail program' })
    for (const each of await link.all()) expect((await each.getAttribute('href'))?.length).toBeLessThan(2_000)
    expect(await page.getByText('Handed over by you').count(), 'nothing is told as done before it is').toBe(0)
    await page.getByRole('button', { name: 'I have sent it' }).click()
    await page.getByRole('heading', { level: 1, name: 'Handed over, no number' }).waitFor()
    await page.close()
  })

  test('a phone is registered in French at 320 pixels: the call is recommended, its text is at hand, nothing scrolls sideways (N14, B1)', async () => {
    const { panel } = its()
    const page = await panel.open({ width: 320, height: 640 })
    await page.evaluate(() => chrome.storage.local.set({ locale: 'fr-CA' }))
    await page.reload()
    await toSeats(page)
    await page.getByRole('button', { name: 'Ajouter un poste' }).click()
    await type(page, 'first-name', 'Théo')
    await choose(page, 'phone')
    await choose(page, 'own-hours')
    await choose(page, 'queue')
    await page.getByText('1 de 1 poste enregistre un téléphone.', { exact: false }).waitFor()
    await page.getByRole('button', { name: 'Texte de l’appel' }).click()
    await page.getByRole('textbox', { name: 'Texte de l’appel' }).waitFor()
    await (await question(page, 'own-hours')).waitFor()
    expect(await sidewaysPixels(page)).toBeLessThanOrEqual(0)
    expect(await signsBelow(page), 'a sign of what is missing stands beside its question').toEqual([])
    expect(await axeFindings(page)).toEqual([])
    await page.evaluate(() => chrome.storage.local.set({ locale: 'en-US' }))
    await page.reload()
    await toSeats(page)
    expect(
      await (await question(page, 'first-name')).locator('input').first().inputValue(),
      'the language changes no answer',
    ).toBe('Théo')
    await page.close()
  })
})

/** The questions whose sign does not stand on their first line. */
function signsBelow(page: Page): Promise<string[]> {
  return page.locator('.q > legend, .field > .label').evaluateAll(all =>
    all.flatMap(each => {
      const sign = each.querySelector('.missing')
      const isBelow = sign && sign.getBoundingClientRect().top > each.getBoundingClientRect().top + 12
      return isBelow ? [each.textContent ?? ''] : []
    }),
  )
}
