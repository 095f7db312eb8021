import type { Page } from 'playwright-core'
import { axeFindings, sidewaysPixels } from './desk-browser.ts'

const NARROW = { width: 320, height: 640 }

/**
 * What is wrong with a view of the panel for some reader: what axe finds in light and dark, what scrolls sideways at
 * 320 px or at twice the text, what is too small to press.
 */
export async function faultsOf(page: Page): Promise<string[]> {
  const size = page.viewportSize() ?? NARROW
  // Tall enough that the bar at the bottom covers nothing: a covered radio button would count as too small a target.
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ ...size, height: Math.max(6000, height + 1000) })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const faults = await axeFindings(page)
  await page.setViewportSize(NARROW)
  const sideways = await sidewaysPixels(page)
  if (sideways > 0) faults.push(`${sideways} px too wide at 320 px`)
  faults.push(...(await smallTargets(page)))
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  const sidewaysLarge = await sidewaysPixels(page)
  if (sidewaysLarge > 0) faults.push(`${sidewaysLarge} px too wide at twice the text: ${await widest(page)}`)
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
  await page.setViewportSize(size)
  await page.emulateMedia({ colorScheme: null, reducedMotion: null })
  return faults
}

/** What stands out furthest to the side. */
function widest(page: Page): Promise<string> {
  return page.evaluate(() => {
    const reach = (element: Element) => element.getBoundingClientRect().right
    const [element] = [...document.body.querySelectorAll('*')].toSorted((a, b) => reach(b) - reach(a))
    return element?.outerHTML.slice(0, 160) ?? ''
  })
}

/** What can be pressed and is smaller than 24 by 24 px; links inside a sentence are excepted, as WCAG 2.5.8 has it. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, a[href], select, summary, label.choice, .input')]
      .filter(element => element.checkVisibility() && !element.closest('p, dd'))
      .map(element => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(
        ({ element, box }) => `${Math.round(box.width)}x${Math.round(box.height)}: ${element.outerHTML.slice(0, 120)}`,
      ),
  )
}
