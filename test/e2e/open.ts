/**
 * `npm start -- --browser`: the service for someone new, and a browser with the panel loaded beside it.
 * Closing the browser ends the service, and the other way round. HEADLESS=1 opens it without a window.
 */
import { spawn } from 'node:child_process'
import process from 'node:process'
import { openPanelBrowser, provideBrowser } from './browser.ts'

const say = (sentence: string) => void process.stderr.write(`${sentence}\n`)
const executablePath = provideBrowser(say)
if (!executablePath) {
  say(
    'No Chromium, Chrome or Edge could be found. Set SIDECHECK_BROWSER to its full path, or run npm start without --browser.',
  )
  process.exit(1)
}

const service = spawn(process.execPath, ['.output/service/main.js', 'start', '--welcome', ...process.argv.slice(2)], {
  stdio: ['inherit', 'pipe', 'inherit'],
})
const ended = new Promise<number>(done => service.on('exit', code => done(code ?? 0)))
service.stdout.pipe(process.stdout)
const ready = new Promise<boolean>(done => {
  service.stdout.once('data', () => done(true))
  void ended.then(() => done(false))
})

if (await ready) {
  const browser = await openPanelBrowser({ executablePath, headless: process.env.HEADLESS === '1' })
  const page = browser.context.pages()[0] ?? (await browser.context.newPage())
  await page.goto(browser.panelUrl)
  say('The browser is open with the panel in a tab; its toolbar button opens it beside any page. Ctrl-C ends both.')
  browser.context.on('close', () => service.kill('SIGTERM'))
  process.on('SIGINT', () => {}).on('SIGTERM', () => service.kill('SIGTERM'))
  const code = await ended
  await browser.close()
  process.exit(code)
}
process.exit(await ended)
