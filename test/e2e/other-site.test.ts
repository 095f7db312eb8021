import { createServer, type Server } from 'node:http'
import type { Page, Response } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { type DeskBrowser, NO_BROWSER, startDesk } from './desk-browser.ts'
import { prepare } from './share.ts'

/**
 * Another site in the same browser, where an admin is signed in. It lies on the same host, another port: for cookies
 * that is the same site, so SameSite keeps nothing out and all depends on the service itself.
 */
describe.skipIf(NO_BROWSER)('30, 31: a page of another site', () => {
  let desk: DeskBrowser
  let site: Server
  let page: Page
  let answers: Response[]

  prepare(
    async () => {
      desk = await startDesk()
      site = createServer((_, answer) =>
        answer.setHeader('content-type', 'text/html').end('<!doctype html><p>Win a prize'),
      )
      await new Promise<void>(resolve => site.listen(0, '127.0.0.1', resolve))
      const address = site.address()
      page = await desk.openAs('admin', '/')
      answers = []
      page.on('response', answer => {
        if (answer.url().startsWith(desk.service.url)) answers.push(answer)
      })
      await page.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`)
    },
    async () => {
      await desk?.close()
      site?.close()
    },
  )

  const batches = async () => (await (await page.request.get(`${desk.service.url}/api/batches`)).json()).batches.length
  const isSignedIn = async () => (await page.request.get(`${desk.service.url}/api/me`)).status() === 200
  /** A batch that the service would take, if it came from the desk. */
  const body = async () => {
    const { enterprises } = await (await page.request.get(`${desk.service.url}/api/enterprises`)).json()
    return JSON.stringify({
      enterpriseId: enterprises[0].id,
      policy: 'ready-rows',
      pack: 'lumen-connect@1',
      source: { fileName: null, sha256: null },
      rows: [{ cell: 'A6', typed: '5-10007921' }],
    })
  }

  test('30: sends deeds with the admin’s own cookie, by form and by script, and nothing comes of it', async () => {
    const before = await batches()
    const url = desk.service.url
    for (const enctype of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      for (const path of ['/api/batches', '/api/auth/sign-out', '/api/invitations', '/api/moves']) {
        await page.evaluate(
          async ({ action, enctype, value }) => {
            const frame = Object.assign(document.createElement('iframe'), { name: `f${Math.random()}` })
            const form = Object.assign(document.createElement('form'), { method: 'post', action, enctype })
            form.target = frame.name
            const field = Object.assign(document.createElement('input'), { name: value.slice(0, -1), value: '}' })
            form.append(field)
            document.body.append(frame, form)
            const loaded = new Promise(done => frame.addEventListener('load', done))
            form.submit()
            await loaded
          },
          { action: url + path, enctype, value: await body() },
        )
      }
    }
    const scripted = await page.evaluate(
      async ({ url, value }) => {
        const tries: [string, RequestInit][] = [
          ['/api/batches', { method: 'POST', mode: 'no-cors', body: value }],
          ['/api/batches', { method: 'POST', mode: 'no-cors', body: new Blob([value]) }],
          ['/api/auth/sign-out', { method: 'POST', mode: 'no-cors', body: '{}' }],
          ['/api/batches', { method: 'POST', headers: { 'content-type': 'application/json' }, body: value }],
          ['/api/batches', { method: 'POST', headers: { 'idempotency-key': 'x'.repeat(20) }, body: value }],
          ['/api/me/sessions/x', { method: 'DELETE' }],
          ['/api/me/panel', { method: 'PUT', body: '{}' }],
        ]
        const outcomes = []
        for (const [path, init] of tries) {
          const answer = await fetch(url + path, { credentials: 'include', ...init }).catch(() => null)
          outcomes.push(answer ? answer.type : 'stopped')
        }
        navigator.sendBeacon(`${url}/api/auth/sign-out`, '{}')
        return outcomes
      },
      { url, value: await body() },
    )
    // The first three do reach the service; not even an opaque answer comes back (Cross-Origin-Resource-Policy).
    expect(new Set(scripted)).toEqual(new Set(['stopped']))
    expect(await batches()).toBe(before)
    expect(await isSignedIn()).toBe(true)
    const deeds = answers.filter(answer => answer.request().method() === 'POST')
    expect(deeds.length).toBeGreaterThanOrEqual(12)
    expect(deeds.filter(answer => ![403, 415].includes(answer.status())).map(answer => answer.url())).toEqual([])
    // It was no empty threat: the browser did send the cookie along.
    const cookies = await Promise.all(deeds.map(async deed => (await deed.request().allHeaders()).cookie ?? ''))
    expect(cookies.filter(cookie => cookie.includes('session_token')).length).toBeGreaterThanOrEqual(12)
  })

  test('31: reads nothing, follows nothing, and cannot frame the desk', async () => {
    const seen = await page.evaluate(async url => {
      const read = async (path: string, init: RequestInit = {}) =>
        fetch(url + path, { credentials: 'include', ...init })
          .then(answer => answer.text())
          .catch(() => 'stopped')
      const stream = new EventSource(`${url}/api/events`, { withCredentials: true })
      const followed = await new Promise(done => {
        stream.onmessage = () => done('told')
        stream.addEventListener('ready', () => done('told'))
        stream.onerror = () => done('stopped')
      })
      stream.close()
      const frame = Object.assign(document.createElement('iframe'), { src: `${url}/` })
      const loaded = new Promise(done => frame.addEventListener('load', done))
      document.body.append(frame)
      await loaded
      let framed = 'hidden'
      try {
        framed = frame.contentDocument?.body.textContent || 'hidden'
      } catch {
        framed = 'hidden'
      }
      return {
        me: await read('/api/me'),
        accounts: await read('/api/accounts?enterpriseId=7731204'),
        batches: await read('/api/batches', { mode: 'no-cors' }),
        followed,
        framed,
      }
    }, desk.service.url)
    expect(seen).toEqual({
      me: 'stopped',
      accounts: 'stopped',
      batches: 'stopped',
      followed: 'stopped',
      framed: 'hidden',
    })
    for (const answer of answers) {
      const names = Object.keys(await answer.allHeaders())
      expect(names.filter(name => name.startsWith('access-control'))).toEqual([])
    }
  })
})
