import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { NO_BROWSER } from './desk-browser.ts'
import { faultsOf } from './panel-faults.ts'
import { printed } from './printed.ts'
import { toSeats, type } from './seats.ts'
import { sharePanel } from './shared-panel.ts'

/** What has the keyboard. */
interface Focus {
  kind: string
  /** The question it belongs to; null for none. */
  question: string | null
  name: string
  /** A radio button or fold that is chosen or open, a field that holds something. */
  done: boolean
  isLast: boolean
}

describe.skipIf(NO_BROWSER)('the form for seats, with no service', () => {
  const panelOf = sharePanel()

  test('by keyboard alone every question is reached at 320 pixels in French, the focus is never lost, what cannot be meant stays as typed, and in English all of it still stands', async () => {
    const panel = panelOf()
    const page = await panel.open({ width: 320, height: 640 })
    await page.evaluate(() => chrome.storage.local.set({ locale: 'fr-CA' }))
    await page.reload()
    await toSeats(page)
    await page.locator('details.fold').first().waitFor()

    await walk(page, focus => focus.name.startsWith('Ajouter un poste'))
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.id === 'seat')
    const reached = await walk(page, ({ isLast }) => isLast)
    const asked = await page.locator('[data-question]').evaluateAll(all => all.map(each => each.dataset.question))
    expect(
      asked.filter(each => !reached.has(each ?? '')),
      'questions that no key leads to',
    ).toEqual([])
    expect(asked.length, 'the questions that a yes opens too').toBeGreaterThan(40)
    expect(await faultsOf(page)).toEqual([])

    const typed = await fields(page)
    expect(typed.filter(each => each.includes('x1')).length, 'nothing was cleared for being wrong').toBeGreaterThan(10)
    await page.evaluate(() => chrome.storage.local.set({ locale: 'en-US' }))
    await page.reload()
    await toSeats(page)
    await page.getByRole('button', { name: 'Add a seat' }).waitFor()
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true
    })
    expect(await fields(page), 'the language changes no answer').toEqual(typed)
    expect(panel.wrong).toEqual([])
    await page.close()
  })

  test('a finished request leaves as a letter to support or on paper: handed over, no number, and nothing is lost (B51, N18)', async () => {
    const panel = panelOf()
    const page = await panel.open()
    await page.evaluate(() => chrome.storage.local.set({ service: 'http://127.0.0.1:9' }))
    await page.reload()
    await toSeats(page)
    await page.getByRole('button', { name: 'Add a seat' }).click()
    await type(page, 'first-name', 'Priya')
    await page.getByRole('button', { name: 'Send anyway' }).click()
    // Nobody answers there: the way that needs no service is opened.
    await page.locator('.card .btn').first().click()
    await page.getByText('support@spectrumvoip.com').waitFor()
    expect(await page.getByRole('textbox', { name: 'E-mail' }).inputValue()).toContain('Priya')
    const paper = await printed(page, () => page.getByRole('button', { name: 'Print' }).click())
    expect(paper).toContain('Priya')
    expect(paper, 'nothing on paper claims a number').not.toMatch(/TK-\d/)
    await page.getByRole('button', { name: 'I have sent it' }).click()
    await page.getByRole('heading', { level: 1, name: 'Handed over, no number' }).waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.getByRole('button', { name: 'Seats', exact: true }).last().click()
    await page.getByRole('heading', { level: 2, name: 'Priya' }).waitFor()
    await page.locator('.tab').last().click()
    await page.getByRole('button', { name: /^1 new seat for your company/ }).click()
    await page.getByText('There is no ticket number.', { exact: false }).waitFor()
    expect(await page.getByRole('textbox', { name: 'E-mail' }).inputValue()).toContain('Priya')
    expect(await faultsOf(page)).toEqual([])
    await page.close()
  })

  test('who was taken out by mistake comes back after the panel was closed, with every answer', async () => {
    const panel = panelOf()
    const page = await panel.open()
    await toSeats(page)
    await page.getByRole('button', { name: 'Add a seat' }).click()
    await type(page, 'first-name', 'Priya')
    await page.getByRole('button', { name: 'Remove', exact: true }).click()
    await page.getByText('Priya was removed.').waitFor()
    await expect.poll(() => keptDeed(page)).toBe('removed')
    await page.close()
    const again = await panel.open()
    await toSeats(again)
    await again.getByRole('button', { name: 'Undo' }).first().click()
    await again.getByRole('heading', { level: 2, name: 'Priya' }).waitFor()
    expect(panel.wrong).toEqual([])
    await again.close()
  })
})

/** Tabs on, opening folds, choosing the first choice and typing on the way, until `end` has the keyboard. Answers the questions met. */
async function walk(page: Page, end: (focus: Focus) => boolean): Promise<Set<string>> {
  const reached = new Set<string>()
  for (let press = 0; press < 700; press++) {
    await page.keyboard.press('Tab')
    const focus = await focusOf(page)
    if (end(focus)) return reached
    if (focus.question !== null) reached.add(focus.question)
    if (focus.done) continue
    if (focus.kind === 'summary') await page.keyboard.press('Enter')
    else if (focus.kind === 'radio') await page.keyboard.press('Space')
    else if (focus.kind === 'text' && focus.question !== null) await page.keyboard.type('x1')
    else if (focus.kind === 'button' && focus.name.startsWith('Ajouter une plage le lundi')) {
      await page.keyboard.press('Enter')
    } else continue
    // What was pressed still has the keyboard after the page was drawn anew.
    await page.evaluate(() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    expect((await focusOf(page)).kind, `the focus after ${focus.kind} ${focus.name}`).toBe(focus.kind)
  }
  throw new Error('The end was never reached')
}

function focusOf(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const at = document.activeElement
    const question = at?.closest<HTMLElement>('[data-question]')?.dataset.question ?? null
    const buttons = [...document.querySelectorAll('.actions button')]
    const isLast = at !== null && at === buttons.at(-1)
    const name = at?.getAttribute('aria-label') ?? at?.textContent ?? ''
    const isText = at instanceof HTMLTextAreaElement || (at instanceof HTMLInputElement && at.type === 'text')
    if (isText) return { kind: 'text', question, name, done: at.value !== '', isLast }
    if (at instanceof HTMLInputElement) return { kind: at.type, question, name, done: at.checked, isLast }
    const kind = at?.tagName.toLowerCase() ?? 'nothing'
    return { kind, question, name, done: kind === 'summary' && at?.closest('details')?.open === true, isLast }
  })
}

/** What was done last, as the browser keeps it. */
function keptDeed(page: Page): Promise<unknown> {
  return page.evaluate(
    () =>
      new Promise(done => {
        const open = indexedDB.open('sidecheck-seats')
        open.onsuccess = () => {
          const get = open.result.transaction('history').objectStore('history').get('seats')
          get.onsuccess = () => {
            open.result.close()
            done(get.result?.done.at(-1)?.kind)
          }
        }
      }),
  )
}

/** What stands in every field of the questions, with its choices. */
function fields(page: Page): Promise<string[]> {
  return page.locator('[data-question]').evaluateAll(all =>
    all.flatMap(each =>
      [...each.querySelectorAll('input, textarea, select')].map(field => {
        const isChoice = field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')
        const value = isChoice ? field.checked : Reflect.get(field, 'value')
        return `${each.dataset.question} ${value}`
      }),
    ),
  )
}
