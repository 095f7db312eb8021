import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Role } from '../../shared/role.ts'
import { axeFindings, type DeskBrowser, NO_BROWSER, sidewaysPixels, startDesk } from './desk-browser.ts'
import { fileRequest, fileTalk, HARBOR, threeSeats } from './desk-requests-sample.ts'
import { submitSampleBatches } from './desk-sample.ts'
import { prepare } from './share.ts'

const PHONE = { width: 320, height: 640 }
const WIDE = { width: 1280, height: 720 }
/** The longer language: what fits in it fits in both, and what is labelled is labelled in both. */
const LOCALE = 'fr-CA'

interface Shown {
  name: string
  role: Role | null
  path: () => string
  /** What is done there before it is judged. */
  step?: (page: Page) => Promise<void>
  there: string
}

describe.skipIf(NO_BROWSER)('the desk for every reader', () => {
  let desk: DeskBrowser
  let number: string
  let move: string
  let person: string
  let request: string
  let waiting: string
  let talk: string
  const kept = new Map<Role | null, Page>()
  prepare(
    async () => {
      desk = await startDesk()
      kept.clear()
      const page = await desk.openAs('rep', '/batches')
      number = await submitSampleBatches(page, desk.service.url)
      const { moves } = await page.request.get('/api/moves').then(answer => answer.json())
      move = moves[0].number
      const { people } = await page.request.get('/api/people').then(answer => answer.json())
      person = people[0].id
      request = (await fileRequest(page, desk.service.url)).number
      talk = (await fileTalk(page, desk.service.url)).number
      await page.request.post(`/api/tickets/${talk}/replies`, {
        data: { text: 'Unbroken'.repeat(20), kind: 'note' },
        headers: { 'Idempotency-Key': crypto.randomUUID(), Origin: desk.service.url },
      })
      const admins = await page.request.get(`/api/enterprises/${HARBOR}/approver`).then(answer => answer.json())
      await page.request.put(`/api/enterprises/${HARBOR}/approver`, {
        data: { personId: admins.possible[0].id },
        headers: { Origin: desk.service.url },
      })
      waiting = (await fileRequest(page, desk.service.url, {}, threeSeats(400))).number
      await page.context().close()
    },
    () => desk?.close(),
  )

  /** Every page, with who opens it and what has to be there before it is judged. */
  const PAGES: readonly Shown[] = [
    { name: 'signing in', role: null, path: () => '/sign-in', there: '#email' },
    { name: 'a mailed link', role: null, path: () => '/sign-in/link?token=x', there: '.btn-primary' },
    {
      name: 'the code from the mail',
      role: null,
      path: () => '/sign-in',
      // Not asked for by mail here: the address's own limit of requests a minute would stop this test.
      step: async page => {
        await page.evaluate(() => sessionStorage.setItem('sidecheck.sign-in', 'marie@harborpine.example'))
        await page.reload()
      },
      there: '#code',
    },
    { name: 'a wrong address', role: null, path: () => '/nowhere', there: 'h1' },
    { name: 'typing a panel’s code', role: 'rep', path: () => '/device', there: '#user-code' },
    { name: 'the list', role: 'rep', path: () => '/batches', there: '.item' },
    { name: 'a batch', role: 'rep', path: () => `/batches/${number}`, there: '.rows-table' },
    { name: 'an absent batch', role: 'rep', path: () => '/batches/SC-0', there: '.empty' },
    {
      name: 'the keys',
      role: 'rep',
      path: () => '/batches',
      step: page => page.locator('.keys-all').click(),
      there: 'dialog[open]',
    },
    {
      name: 'requests, and saving a view of them',
      role: 'support',
      path: () => '/requests?state=new',
      step: async page => {
        await page.locator('.item').first().waitFor()
        await page.locator('.view-add').click()
      },
      there: '#view-name',
    },
    { name: 'a request to work', role: 'support', path: () => `/requests/${request}`, there: '.works' },
    {
      name: 'a question with a note',
      role: 'support',
      path: () => `/requests/${talk}`,
      there: '.said[data-kind=note]',
    },
    { name: 'the desk at a glance', role: 'support', path: () => '/glance', there: '.picture-table' },
    { name: 'taking a request on the phone', role: 'support', path: () => '/requests/new', there: '#phone-text' },
    { name: 'a request to approve', role: 'admin', path: () => `/requests/${waiting}`, there: '.decision' },
    { name: 'extensions', role: 'admin', path: () => `/extensions?enterprise=${HARBOR}`, there: '#pasted' },
    { name: 'moves waiting', role: 'rep', path: () => '/moves', there: '.item' },
    { name: 'a move', role: 'rep', path: () => `/moves/${move}`, there: '.move-rows' },
    { name: 'moving accounts', role: 'rep', path: () => '/moves/new', there: '#numbers' },
    { name: 'to confirm', role: 'rep', path: () => '/unconfirmed', there: '.empty' },
    { name: 'an enterprise', role: 'rep', path: () => `/enterprises/${HARBOR}`, there: '#approver-person' },
    { name: 'importing', role: 'operator', path: () => '/import', there: '#file' },
    { name: 'people', role: 'operator', path: () => '/people', there: '.item' },
    { name: 'a person', role: 'rep', path: () => `/people/${person}`, there: '.memberships' },
    { name: 'inviting', role: 'operator', path: () => '/invitations/new', there: '#email' },
    { name: 'own devices', role: 'admin', path: () => '/sessions', there: '.list .row' },
  ]

  /** One page a role, from which every view is a new address away. */
  const pageOf = async (role: Role | null): Promise<Page> => {
    const options = { locale: LOCALE, viewport: WIDE }
    const page =
      kept.get(role) ?? (await (role ? desk.openAs(role, '/sessions', options) : desk.open('/sign-in', options)))
    kept.set(role, page)
    return page
  }
  const show = async ({ role, path, step, there }: Shown): Promise<Page> => {
    const page = await pageOf(role)
    await page.setViewportSize(WIDE)
    await page.evaluate(() => sessionStorage.clear())
    await page.goto(path())
    await step?.(page)
    await page.locator(there).first().waitFor()
    return page
  }

  for (const page of PAGES) {
    test(`${page.name}: axe finds nothing in light and dark, nothing scrolls sideways at 320 pixels or at twice the text`, async () => {
      await judge(await show(page))
    })
  }

  test('the navigation at 320 pixels: axe finds nothing, and nothing scrolls sideways', async () => {
    const page = await pageOf('rep')
    await page.setViewportSize(PHONE)
    await page.goto('/batches')
    await page.locator('.views-button').click()
    await page.locator('.view').first().waitFor()
    expect(await axeFindings(page)).toEqual([])
    expect(await sidewaysPixels(page)).toBeLessThanOrEqual(0)
  })

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
    const page = await opened(desk.openAs('rep', '/batches'), '.item')
    await page.getByRole('button', { name: 'Français' }).click()
    await page.getByRole('heading', { level: 1, name: 'Lots' }).waitFor()
    await page.reload()
    await page.getByRole('heading', { level: 1, name: 'Lots' }).waitFor()
    await expect.poll(() => page.title()).toBe('Lots · Bureau Sidecheck')
  })

  test('no page complained, and nothing broke its policy', { retry: 0 }, () => {
    expect(desk.wrong).toEqual([])
  })
})

/** Everything that a page is judged by, in one page: as it stands, at 320 pixels, and at twice the text. */
async function judge(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe(LOCALE)
  expect(await axeFindings(page)).toEqual([])
  expect(await endlessPixels(page), 'a column scrolls, never the page').toBeLessThanOrEqual(0)
  await page.setViewportSize(PHONE)
  expect(await sidewaysPixels(page)).toBeLessThanOrEqual(0)
  expect(await smallTargets(page)).toEqual([])
  await page.setViewportSize({ width: 640, height: 640 })
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  expect(await sidewaysPixels(page), 'at twice the text').toBeLessThanOrEqual(0)
}

async function opened(page: Promise<Page>, selector: string): Promise<Page> {
  const there = await page
  await there.locator(selector).first().waitFor()
  return there
}

/** How much longer than its window a wide page is: below it there would be nothing to see. */
function endlessPixels(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)
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
