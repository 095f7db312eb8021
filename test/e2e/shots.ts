/** Pictures of every view of the panel, for people to look at: `node test/e2e/shots.ts`, into test/e2e/shots/. */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import type { Locale } from '../../shared/words/locale.ts'
import { startPanel } from './panel-browser.ts'
import { walkViews } from './panel-views.ts'
import { startService } from './service.ts'

const FOLDER = resolve('test/e2e/shots')
const SETS: readonly { locale: Locale; widths: readonly number[]; dark: boolean; forced?: boolean }[] = [
  { locale: 'en-US', widths: [320, 380, 520, 1220], dark: false },
  { locale: 'en-US', widths: [380, 1220], dark: true },
  { locale: 'fr-CA', widths: [320, 380, 1220], dark: false },
  { locale: 'en-US', widths: [380], dark: false, forced: true },
]

mkdirSync(FOLDER, { recursive: true })
for (const { locale, widths, dark, forced = false } of SETS) {
  const service = await startService()
  const panel = await startPanel({ service, locale })
  await walkViews(panel, service, async (view, page) => {
    await page.emulateMedia({
      colorScheme: dark ? 'dark' : 'light',
      forcedColors: forced ? 'active' : 'none',
      reducedMotion: 'reduce',
    })
    for (const width of widths) {
      const mood = forced ? 'forced-colors' : dark ? 'dark' : 'light'
      await shoot(page, width, `panel-${view.replaceAll(' ', '-')}.${locale}.${width}.${mood}`)
    }
    await page.emulateMedia({ colorScheme: null, forcedColors: null, reducedMotion: null })
    await page.setViewportSize({ width: 360, height: 640 })
  })
  await panel.close()
  await service.stop()
}

/** As tall as its content, so that the bar at the bottom covers nothing. */
async function shoot(page: Page, width: number, name: string): Promise<void> {
  await page.setViewportSize({ width, height: 640 })
  const height = await page.evaluate(() => {
    const [head, main, foot] = ['.panel-head', 'main', '.actions'].map(
      each => document.querySelector(each)?.scrollHeight ?? 0,
    )
    return (head ?? 0) + (main ?? 0) + (foot ?? 0) + (document.querySelector('.banner')?.scrollHeight ?? 0)
  })
  await page.setViewportSize({ width, height: Math.max(640, height) })
  await page.screenshot({ path: join(FOLDER, `${name}.png`) })
}
