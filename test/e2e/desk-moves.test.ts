import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { SAMPLE_ACCOUNTS } from '../../service/sample.ts'
import type { Batch, BatchRequest } from '../../shared/batch.ts'
import { type DeskBrowser, NO_BROWSER, startDesk } from './desk-browser.ts'
import { prepare } from './share.ts'

const HARBOR = '7731204'
const [ELSEWHERE = ''] = SAMPLE_ACCOUNTS.elsewhere
const FREE = SAMPLE_ACCOUNTS.free

describe.skipIf(NO_BROWSER)('moves on the desk', () => {
  let desk: DeskBrowser
  let rep: Page
  let admin: Page
  prepare(
    async () => {
      desk = await startDesk()
      rep = await desk.openAs('rep', '/moves')
      admin = await desk.openAs('admin', '/moves')
    },
    () => desk?.close(),
  )

  const post = async (page: Page, path: string, data: object, headers: Record<string, string> = {}) => {
    const own = { 'Idempotency-Key': crypto.randomUUID(), Origin: desk.service.url, ...headers }
    const answer = await page.request.post(path, { data, headers: own })
    if (!answer.ok()) throw new Error(await answer.text())
    return answer.json()
  }
  /** Sends accounts to the sample admin's enterprise, and answers the packet that asks for those that stand elsewhere. */
  const ask = async (typed: readonly string[]): Promise<string> => {
    const rows = typed.map((text, at) => ({ cell: `A${at + 6}`, typed: text }))
    const source = { fileName: null, sha256: null }
    const data: BatchRequest = {
      enterpriseId: HARBOR,
      policy: 'ready-rows',
      rows,
      source,
      pack: 'lumen-connect@1',
      confirm: true,
    }
    const batch: Batch = await post(admin, '/api/batches', data)
    return batch.rows.find(({ move }) => move !== null)?.move ?? ''
  }
  const moveAway = (typed: readonly string[], to: string) =>
    post(rep, '/api/moves', {
      to,
      rows: typed.map((text, at) => ({ cell: `A${at + 1}`, typed: text })),
      reason: 'Set up',
    })

  test('A4, N5: what an admin asks for appears by itself, is approved in one click, and the admin sees it moved', async () => {
    await rep.getByText('No move waits').waitFor()
    const number = await ask([ELSEWHERE])
    // No refresh: the list hears of it.
    await rep.getByRole('link', { name: new RegExp(number) }).click()
    await rep.getByRole('table', { name: 'Accounts' }).waitFor()
    await expect.poll(() => rep.locator('.move-rows').textContent()).toContain('Northwind Clinics')

    await admin.getByRole('link', { name: new RegExp(number) }).click()
    await admin.getByRole('table', { name: 'Accounts' }).waitFor()
    expect(await admin.locator('.ticket').textContent()).not.toContain('Northwind')
    await expect.poll(() => admin.getByRole('button', { name: /Approve/ }).count()).toBe(0)

    await rep.getByRole('button', { name: 'Approve 1' }).click()
    await rep.getByText('1 account moved.').waitFor()
    await admin.getByRole('heading', { level: 1, name: 'The account was moved' }).waitFor()
    await admin.goto(`/enterprises/${HARBOR}`)
    await admin.getByRole('cell', { name: ELSEWHERE }).waitFor()
  })

  test('a stale edit is not applied: what changed is shown, and the reason that was typed is still there', async () => {
    const typed = FREE.slice(0, 2)
    await moveAway(typed, '7740118')
    const number = await ask(typed)
    const slow = await desk.openAs('rep', '/')
    // This reader hears of nothing.
    await slow.route('**/api/events*', route => route.abort())
    await slow.goto(`/moves/${number}`)
    await slow.getByRole('button', { name: 'Decline 2' }).waitFor()
    await slow.getByLabel('Reason').fill('Still under contract')

    const seen = await rep.request.get(`/api/moves/${number}`).then(answer => answer.json())
    const [first = ''] = typed
    await post(
      rep,
      `/api/moves/${number}/decisions`,
      { decision: 'approve', accounts: [first] },
      { 'If-Match': `"${seen.version}"` },
    )
    await slow.getByRole('button', { name: 'Decline 2' }).click()
    const alert = slow.getByRole('alert').filter({ hasText: 'changed while you were looking' })
    await alert.waitFor()
    expect(await alert.textContent()).toContain(`${first}: Waiting before, Moved now.`)
    await expect.poll(() => slow.getByLabel('Reason').inputValue()).toBe('Still under contract')
    await slow.getByRole('button', { name: 'I have seen it' }).click()
    await slow.getByRole('button', { name: 'Decline 1' }).click()
    await slow.getByText('1 account declined.').waitFor()
    await slow.getByText('Reason: Still under contract').waitFor()
    const after = await rep.request.get(`/api/moves/${number}`).then(answer => answer.json())
    expect(after.counts).toMatchObject({ moved: 1, declined: 1 })
  })

  test('A4: a representative moves accounts from a file at once, having looked at the preview first', async () => {
    const page = await desk.openAs('rep', '/moves/new')
    const [, , third = '', fourth = ''] = FREE
    await page.getByLabel('To enterprise').selectOption({ label: 'Northwind Clinics (7740118)' })
    const text = `${third}\n${fourth}\n5-99990000\n`
    await page.getByLabel('Or take them').setInputFiles({
      name: 'accounts.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    })
    await page.getByText('accounts.csv: 3 accounts taken over.').waitFor()
    await page.getByRole('button', { name: 'Preview' }).click()
    await page.getByText('Say why in a few words.').waitFor()
    await page.getByLabel('Reason').fill('Merged customers')
    await page.getByRole('button', { name: 'Preview' }).click()
    await page.getByText('2 accounts would move to Northwind Clinics').waitFor()
    await page.getByRole('button', { name: 'Move 2 accounts' }).click()
    await page.waitForURL('**/moves/MV-*')
    await page.getByRole('heading', { level: 1, name: '2 of 3 accounts were moved' }).waitFor()
    await expect.poll(() => page.locator('.move-rows').textContent()).toContain('Unknown')
  })

  test('with the keyboard alone: j walks the list, Enter opens, Space leaves a row out, Esc comes back', async () => {
    const number = await ask(FREE.slice(2, 4))
    const page = await desk.openAs('rep', '/moves')
    await page.getByRole('link', { name: new RegExp(number) }).waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    const box = page.getByRole('checkbox', { name: `Choose ${FREE[2]}` })
    await box.waitFor()
    await box.focus()
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Approve 1' }).waitFor()
    await page.getByLabel('Reason').fill('Asked their accounting')
    await box.focus()
    await page.keyboard.press('Escape')
    await page.waitForURL('**/moves')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.querySelector('.item-number')?.textContent ?? ''))
      .toBe(number)
    await page.keyboard.press('Enter')
    // What was typed about it is kept in the page, as nothing typed is ever lost.
    await expect.poll(() => page.getByLabel('Reason').inputValue()).toBe('Asked their accounting')
  })

  test('no page complained, and nothing broke its policy', { retry: 0 }, () => {
    expect(desk.wrong).toEqual([])
  })
})
