import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Locale } from '../../shared/words/locale.ts'
import { axeFindings, NO_BROWSER } from './desk-browser.ts'
import { signIn, signInOnce } from './panel-browser.ts'
import { faultsOf } from './panel-faults.ts'
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
    expect(await faultsOf(page)).toEqual([])

    await page.getByRole('button', { name: 'Next open item' }).click()
    await page.getByRole('textbox', { name: 'Who agrees to it' }).fill('Marie Delcourt')
    await page.getByRole('checkbox', { name: /I agree to this change/ }).check()
    await page.getByRole('button', { name: 'Send anyway' }).click()
    await signIn(panel, page, service, 'admin')
    await page.getByRole('radio', { name: /Harbor & Pine Logistics/ }).click()
    // A bill that was agreed to for one enterprise is not agreed to for another (N15).
    await page.getByRole('radio', { name: /Pine Cold Storage/ }).click()
    const agreed = page.getByRole('checkbox', { name: 'I agree to this change for Pine Cold Storage.' })
    await agreed.waitFor()
    expect(await agreed.isChecked()).toBe(false)
    await page.getByText('The bill was agreed to for another enterprise.').first().waitFor()
    const send = page.getByRole('button', { name: 'Send 1 seat' })
    expect(await send.getAttribute('aria-disabled')).toBe('true')
    await page.getByRole('radio', { name: /Harbor & Pine Logistics/ }).click()
    await page.getByRole('checkbox', { name: 'I agree to this change for Harbor & Pine Logistics.' }).waitFor()
    expect(await send.getAttribute('aria-disabled')).toBeNull()
    await send.dblclick()
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
    expect(await faultsOf(page)).toEqual([])
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
    await page.getByRole('button', { name: 'Undo' }).first().click()
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

  test('in French the same letter is in French, to an address that is given late (B1, B39)', async () => {
    const { panel } = its()
    const page = await panel.open({ width: 320, height: 640 })
    await speak(page, 'fr-CA')
    await toSeats(page)
    await choose(page, 'stage', 1)
    await type(page, 'intent', 'Ouvrir le bureau de Lévis')
    await page.getByRole('button', { name: 'Ajouter un poste' }).click()
    await page.getByRole('button', { name: 'Envoyer quand même' }).click()
    await page.getByText('L’adresse de courriel de votre chargé de projet manque.').waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('button', { name: 'Pas encore' }).click()
    await page.getByRole('button', { name: /^À propos de la demande/ }).click()
    await type(page, 'manager-email', 'jo@spectrumvoip.example')
    await page.getByRole('button', { name: 'Envoyer quand même' }).click()
    const letter = page.getByRole('textbox', { name: 'Courriel' })
    await letter.waitFor()
    expect(await letter.inputValue()).toMatch(/^Bonjour[\s\S]*Ouvrir le bureau de Lévis/)
    await page.getByRole('button', { name: 'Je l’ai envoyée' }).click()
    await page.getByRole('heading', { level: 1, name: 'Remise, sans numéro' }).waitFor()
    await speak(page, 'en-US')
    await page.close()
  })

  test('a phone is registered in English in the wide tab: hours copied to other days, sent, and called in with the number (N14, B29, B40)', async () => {
    const { panel, service } = its()
    const page = await panel.open({ width: 1280, height: 800 })
    await toSeats(page)
    await page.getByRole('button', { name: 'Add a seat' }).click()
    await type(page, 'first-name', 'Theo')
    await choose(page, 'phone')
    await choose(page, 'own-hours')
    const hours = await question(page, 'business-hours')
    await hours.getByRole('button', { name: 'Add a time on Monday' }).click()
    const [from, to] = ['From', 'To'].map(name => hours.getByRole('group', { name: 'Monday' }).getByLabel(name))
    await from?.fill('8:30 am')
    await to?.fill('5 pm')
    await hours.getByRole('button', { name: 'Copy to other days' }).click()
    await hours.getByRole('button', { name: 'Monday to Friday' }).click()
    await hours.getByRole('button', { name: 'Copy to 4 days' }).click()
    const friday = hours.getByRole('group', { name: 'Friday' })
    await friday.waitFor()
    expect(await friday.getByLabel('From').inputValue()).toBe('8:30')
    expect(await friday.getByLabel('To').inputValue()).toBe('17:00')
    expect(await hours.getByText('Closed').count(), 'the weekend stays closed').toBe(2)
    // The way back stands at the seat itself.
    await page.getByRole('group', { name: 'What was done' }).getByRole('button', { name: 'Undo' }).click()
    await friday.getByText('Closed').waitFor()
    await page.getByRole('button', { name: 'Redo' }).click()
    await friday.getByLabel('From').waitFor()

    await page.getByText('1 of 1 seat registers a phone.', { exact: false }).waitFor()
    await page.getByRole('button', { name: 'Send anyway' }).click()
    await signInOnce(panel, page, service, 'admin')
    await page.getByRole('radio', { name: /Harbor & Pine Logistics/ }).click()
    await page.getByRole('checkbox', { name: /I agree to this change/ }).check()
    await page.getByRole('button', { name: 'Send 1 seat' }).click()
    const number = await page.getByRole('button', { name: /^TK-\d+, copy the number/ }).textContent()
    await page.getByRole('link', { name: '(469) 429-2500, option 4' }).waitFor()
    await page.getByText(`Quote ${number}`, { exact: false }).first().waitFor()
    expect(await axeFindings(page)).toEqual([])
    expect(panel.wrong).toEqual([])
    await page.close()
  })

  test('a phone is registered in French at 320 pixels: the call is recommended, its text is at hand, nothing scrolls sideways (N14, B1)', async () => {
    const { panel } = its()
    const page = await panel.open({ width: 320, height: 640 })
    await speak(page, 'fr-CA')
    await toSeats(page)
    await page.getByRole('button', { name: 'Ajouter un poste' }).click()
    await type(page, 'first-name', 'Théo')
    await choose(page, 'phone')
    await choose(page, 'own-hours')
    await choose(page, 'queue')
    await page.getByText('1 de 1 poste enregistre un téléphone.', { exact: false }).waitFor()
    await page.getByRole('button', { name: 'Texte de l’appel' }).click()
    await page.getByRole('textbox', { name: 'Texte de l’appel' }).waitFor()
    // Line by line: what support says goes into the draft, and the line is said.
    await page.getByRole('button', { name: 'La parcourir ligne par ligne' }).click()
    const lines = page.locator('.call-lines')
    await lines.getByRole('radio').first().check()
    await lines.getByRole('button', { name: 'Dit, ligne suivante' }).press('Enter')
    await lines.getByText(/^1 sur \d+ lignes dite$/).waitFor()
    await (await question(page, 'own-hours')).waitFor()
    expect(await signsBelow(page), 'a sign of what is missing stands beside its question').toEqual([])
    expect(await faultsOf(page)).toEqual([])
    await speak(page, 'en-US')
    await toSeats(page)
    expect(
      await (await question(page, 'first-name')).locator('input').first().inputValue(),
      'the language changes no answer',
    ).toBe('Théo')
    await lines.getByText(/^1 of \d+ lines said$/).waitFor()
    await lines.getByText(/^Line 2 of /).waitFor()
    await page.getByRole('button', { name: /^About the request/ }).click()
    const platform = (await question(page, 'platform')).locator('input').first()
    expect(await platform.isChecked(), 'what was said stands in the form').toBe(true)
    await page.close()
  })
})

/** The panel in a language, from its start. */
async function speak(page: Page, locale: Locale): Promise<void> {
  await page.evaluate(to => chrome.storage.local.set({ locale: to }), locale)
  await page.reload()
}

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
