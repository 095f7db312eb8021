import { expect, test } from 'vitest'
import { type DeskBrowser, NO_BROWSER, startDesk } from './desk-browser.ts'
import { prepare } from './share.ts'

let desk: DeskBrowser
prepare(
  async () => {
    if (!NO_BROWSER) desk = await startDesk()
  },
  () => desk?.close(),
)

test.skipIf(NO_BROWSER)('the API page shows every route in a browser, and nothing breaks its policy', async () => {
  const page = await desk.open('/api/openapi.json')
  const refused: string[] = []
  page.on('response', answer => void (answer.status() >= 400 && refused.push(answer.url())))
  page.on('request', asked => void (asked.url().startsWith(desk.service.url) || refused.push(asked.url())))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', broken => console.error(`policy: ${broken.violatedDirective}`))
  })
  await page.goto('/api/docs')
  await page.getByRole('heading', { name: /^Sidecheck/ }).waitFor()
  const submit = page.locator('#operations-Batches-submitBatch')
  await submit.getByRole('button').first().click()
  await submit.getByText('What was committed.').waitFor()
  expect([desk.wrong, refused.filter(url => !url.startsWith('data:'))]).toEqual([[], []])
})
