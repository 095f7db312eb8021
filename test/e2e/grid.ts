import type { Page } from 'playwright-core'

/** One row in five has a stray space: nothing stops, much is worth a look. */
export function longList(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `5-${100_000 + at}${at % 5 === 0 ? '\u00a0' : ''}`)
}

/** Drops a list as a file, from whatever view the panel is at. */
export async function begin(page: Page, numbers: readonly string[]): Promise<void> {
  await page.locator('.drop, .verdict, .grid-page').first().waitFor()
  if (await page.locator('.grid-page').isVisible()) await page.getByRole('button', { name: 'Findings' }).click()
  await page.locator('.drop, .verdict').first().waitFor()
  if (await page.locator('.verdict').isVisible()) await page.getByRole('button', { name: 'Another file' }).click()
  await page.locator('.drop').evaluate((target, content) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([content], 'list.txt'))
    target.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  }, numbers.join('\n'))
}

/** Pastes onto what has the focus. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate(content => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', content)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, text)
}

/** Walks with Tab until the grid has the focus. */
export async function toGrid(page: Page): Promise<void> {
  await page.getByRole('grid').waitFor()
  for (let step = 0; step < 30; step++) {
    if (await page.evaluate(() => document.activeElement?.getAttribute('role') === 'grid')) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Tab never came to the grid')
}

/** The grid says that the keyboard is on this cell, and that cell is drawn where it can be seen. */
export async function meant(page: Page, cell: string, column: string): Promise<void> {
  await page.waitForFunction(
    ([name, part]) => {
      const grid = document.querySelector('[role=grid]')
      const at = document.getElementById(grid?.getAttribute('aria-activedescendant') ?? '')
      const box = at?.getBoundingClientRect()
      const view = grid?.getBoundingClientRect()
      if (!at || !box || !view || at.dataset.column !== part) return false
      return (
        at.parentElement?.querySelector('.cell')?.textContent === name &&
        box.top >= view.top - 1 &&
        box.bottom <= view.bottom + 1
      )
    },
    [cell, column],
  )
}

export async function row(page: Page, cell: string, name: RegExp): Promise<void> {
  await page.waitForFunction(
    ([wanted, pattern]) => {
      const rows = [...document.querySelectorAll('.grid-body .grid-row')]
      const found = rows.find(each => each.querySelector('.cell')?.textContent === wanted)
      const said = [...(found?.querySelectorAll('.grid-value, .grid-state') ?? [])].map(
        ({ textContent }) => textContent,
      )
      return new RegExp(pattern ?? '').test(said.join(' '))
    },
    [cell, name.source],
  )
}

export function cells(page: Page): Promise<(string | null)[]> {
  return page.locator('.grid-body .cell').allTextContents()
}

/** A screen reader was told. */
export async function said(page: Page, text: RegExp): Promise<void> {
  await page.getByRole('status').filter({ hasText: text }).waitFor({ state: 'attached' })
}

export async function title(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
}

/** What the panel has stored of what is being typed. */
export function keptTyping(page: Page): Promise<string | null> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('sidecheck')
    const db = await new Promise<IDBDatabase>(done => {
      opening.onsuccess = () => done(opening.result)
    })
    const asked = db.transaction('grid').objectStore('grid').get('accounts')
    await new Promise(done => {
      asked.onsuccess = done
    })
    db.close()
    const kept: { typing?: { text: string } | null } | undefined = asked.result
    return kept?.typing?.text ?? null
  })
}

/** Back and forth through the whole list, no row of one frame in the next. */
export async function scrollThrough(page: Page, round: number): Promise<void> {
  await page.getByRole('grid').evaluate(async (grid, shift) => {
    for (let step = 0; step < 12; step++) {
      grid.scrollTop = (step % 2 === 0 ? step + shift / 15 : 12 - step) * (grid.scrollHeight / 12)
      await new Promise(drawn => requestAnimationFrame(drawn))
    }
  }, round)
}
