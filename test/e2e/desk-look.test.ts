import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFindings, type DeskBrowser, NO_BROWSER, sidewaysPixels, startDesk } from './desk-browser.ts'
import { submitSampleBatches } from './desk-sample.ts'

const PHONE = { width: 320, height: 640 }
const LOCALES = ['en-US', 'fr-CA']

describe.skipIf(NO_BROWSER)('the desk for every reader', () => {
  let desk: DeskBrowser
  let number: string
  let move: string
  let person: string
  beforeAll(async () => {
    desk = await startDesk()
    const page = await desk.openAs('rep', '/')
    number = await submitSampleBatches(page, desk.service.url)
    const { moves } = await page.request.get('/api/moves').then(answer => answer.json())
    move = moves[0].number
    const { people } = await page.request.get('/api/people').then(answer => answer.json())
    person = people[0].id
    await page.context().close()
  })
  afterAll(() => desk?.close())

  /** Every page, with what has to be there before it is judged. */
  const PAGES: readonly { name: string; show: (options: BrowserContextOptions) => Promise<Page> }[] = [
    { name: 'signing in', show: options => opened(desk.open('/sign-in', options), '#email') },
    { name: 'a mailed link', show: options => opened(desk.open('/sign-in/link?token=x', options), '.btn-primary') },
    {
      name: 'the code from the mail',
      show: async options => {
        const page = await desk.open('/sign-in', options)
        // Not asked for by mail here: the address's own limit of requests a minute would stop this test.
        await page.evaluate(() => sessionStorage.setItem('sidecheck.sign-in', 'marie@harborpine.example'))
        await page.reload()
        return opened(Promise.resolve(page), '#code')
      },
    },
    { name: 'a wrong address', show: options => opened(desk.open('/nowhere', options), 'h1') },
    { name: 'typing a panel’s code', show: options => opened(desk.openAs('rep', '/device', options), '#user-code') },
    { name: 'the list', show: options => opened(desk.openAs('rep', '/', options), '.item') },
    { name: 'a batch', show: options => opened(desk.openAs('rep', `/batches/${number}`, options), '.rows-table') },
    { name: 'an absent batch', show: options => opened(desk.openAs('rep', '/batches/SC-0', options), '.empty') },
    {
      name: 'the keys',
      show: async options => {
        const page = await opened(desk.openAs('rep', '/', options), '.item')
        await page.locator('.keys-all').click()
        return opened(Promise.resolve(page), 'dialog[open]')
      },
    },
  ]

  /** Views made of the same parts: each is looked at once, in the longer language, wide and narrow in turn. */
  const VIEWS: typeof PAGES = [
    { name: 'moves waiting', show: options => opened(desk.openAs('rep', '/moves', options), '.item') },
    { name: 'a move', show: options => opened(desk.openAs('rep', `/moves/${move}`, options), '.move-rows') },
    { name: 'moving accounts', show: options => opened(desk.openAs('rep', '/moves/new', options), '#numbers') },
    { name: 'to confirm', show: options => opened(desk.openAs('rep', '/unconfirmed', options), '.empty') },
    {
      name: 'an enterprise',
      show: options => opened(desk.openAs('admin', '/enterprises/7731204', options), '.ticket .table'),
    },
    { name: 'importing', show: options => opened(desk.openAs('operator', '/import', options), '#file') },
    { name: 'people', show: options => opened(desk.openAs('operator', '/people', options), '.item') },
    { name: 'a person', show: options => opened(desk.openAs('rep', `/people/${person}`, options), '.memberships') },
    { name: 'inviting', show: options => opened(desk.openAs('operator', '/invitations/new', options), '#email') },
    { name: 'own devices', show: options => opened(desk.openAs('admin', '/sessions', options), '.list .row') },
    {
      name: 'the navigation',
      show: async options => {
        const page = await opened(desk.openAs('rep', '/', { ...options, viewport: PHONE }), '.item')
        await page.locator('.views-button').click()
        return opened(Promise.resolve(page), '.view')
      },
    },
  ]

  for (const { name, show } of PAGES) {
    test(`${name}: axe finds nothing in light and dark, in both languages`, async () => {
      for (const locale of LOCALES) {
        const page = await show({ locale })
        await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe(locale)
        expect(await axeFindings(page), locale).toEqual([])
        await page.context().close()
      }
    })

    test(`${name}: nothing scrolls sideways at 320 pixels, in both languages, also at twice the text`, async () => {
      for (const locale of LOCALES) {
        const page = await show({ locale, viewport: PHONE })
        expect(await sidewaysPixels(page), locale).toBeLessThanOrEqual(0)
        expect(await smallTargets(page), locale).toEqual([])
        await page.context().close()
        const zoomed = await show({ locale, viewport: { width: 640, height: 640 } })
        await zoomed.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
        expect(await sidewaysPixels(zoomed), `${locale}, twice the text`).toBeLessThanOrEqual(0)
        await zoomed.context().close()
      }
    })
  }

  for (const { name, show } of VIEWS) {
    test(`${name}: axe finds nothing, and nothing scrolls sideways at 320 pixels or at twice the text`, async () => {
      const page = await show({ locale: 'fr-CA' })
      await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('fr-CA')
      expect(await axeFindings(page)).toEqual([])
      await page.setViewportSize(PHONE)
      expect(await sidewaysPixels(page)).toBeLessThanOrEqual(0)
      expect(await smallTargets(page)).toEqual([])
      await page.setViewportSize({ width: 640, height: 640 })
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
      expect(await sidewaysPixels(page), 'twice the text').toBeLessThanOrEqual(0)
      await page.context().close()
    })
  }

  test('Tab alone reaches everything that can be operated, and the focus is seen', async () => {
    const page = await opened(
      desk.openAs('rep', `/batches/${number}`, { viewport: { width: 1280, height: 800 } }),
      'table',
    )
    const reached = new Set<string>()
    for (let press = 0; press < 60; press++) {
      await page.keyboard.press('Tab')
      const at = await page.evaluate(() => {
        const { activeElement: here } = document
        if (!here || here === document.body) return null
        const { outlineStyle, outlineWidth } = getComputedStyle(here)
        return { seen: outlineStyle !== 'none' && outlineWidth !== '0px', name: here.className }
      })
      if (!at) break
      expect(at.seen, at.name).toBe(true)
      reached.add(at.name)
    }
    for (const name of ['skip btn', 'brand-sm', 'item', 'tally', 'keys-all']) expect(reached).toContain(name)
  })

  test('the other language is one press away, and remembered', async () => {
    const page = await opened(desk.openAs('rep', '/'), '.item')
    await page.getByRole('button', { name: 'Français' }).click()
    await page.getByRole('heading', { level: 1, name: 'Lots' }).waitFor()
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'Lots' }).waitFor()
    await expect.poll(() => page.title()).toBe('Lots · Bureau Sidecheck')
  })

  test('no page complained, and nothing broke its policy', () => {
    expect(desk.wrong).toEqual([])
  })
})

async function opened(page: Promise<Page>, selector: string): Promise<Page> {
  const there = await page
  await there.locator(selector).first().waitFor()
  return there
}

/** Targets of less than 24 by 24 pixels (WCAG 2.5.8); links inside a sentence may be smaller. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('a, button, input, summary')]
      .filter(one => one.checkVisibility() && !one.classList.contains('skip') && !one.closest('label'))
      .filter(one => {
        const { width, height } = one.getBoundingClientRect()
        return width < 24 || height < 24
      })
      .map(one => one.outerHTML.slice(0, 120)),
  )
}
