import type { Page } from 'playwright-core'

/** The text of the page that a press hands to the printer; no window is there in which a browser would ask. */
export async function printed(page: Page, press: () => Promise<void>): Promise<string> {
  const coming = page.waitForEvent('console', message => message.text().startsWith('printed: '))
  await page.evaluate(() => {
    new MutationObserver(() => {
      const frame = document.querySelector<HTMLIFrameElement>('.print-frame')
      if (!frame?.contentWindow) return
      const { contentWindow } = frame
      frame.addEventListener(
        'load',
        () => {
          contentWindow.print = () => console.info(`printed: ${contentWindow.document.body.innerText}`)
        },
        { capture: true },
      )
    }).observe(document.body, { childList: true })
  })
  await press()
  return (await coming).text()
}
