import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Attachment } from '../../shared/attachment.ts'
import type { SeatRequest } from '../../shared/seat-request.ts'
import { makeApp, type TestApp } from '../app.ts'
import { anEnterprise, aPerson, fillStore } from '../builders.ts'
import { DATABASES } from '../databases.ts'
import { aFiling, aSeat } from '../seats.ts'

const HARBOR = anEnterprise()
const PAGE = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'

describe.each(DATABASES)('a file beside a seat request, on %s', name => {
  const marie = aPerson()
  let app: TestApp
  let cookie = ''
  let number = ''

  beforeAll(async () => {
    app = await makeApp(name)
    await fillStore(app.store, { enterprises: [HARBOR], people: [{ ...marie, enterprises: [HARBOR.id] }] })
    cookie = await app.cookieOf(marie)
    const request: SeatRequest = await (await app.post(cookie, '/api/seat-requests', aFiling())).json()
    number = request.number
  })
  afterAll(() => app.stop())

  const attach = (fileName: string, body: BodyInit, key: string = randomUUID(), type = 'application/octet-stream') =>
    app.request(`/api/seat-requests/${number}/attachments?fileName=${encodeURIComponent(fileName)}`, {
      method: 'POST',
      headers: {
        cookie,
        origin: 'http://127.0.0.1:8787',
        'content-type': type,
        'idempotency-key': key,
      },
      body,
    })
  const read = (id: string) => app.request(`/api/seat-requests/${number}/attachments/${id}`, { headers: { cookie } })

  test('comes back byte for byte, as a download and never as a page', async () => {
    const added: Attachment = await (await attach('plan (été).svg', PAGE)).json()
    expect(added).toMatchObject({ name: 'plan (été).svg', bytes: PAGE.length, addedBy: { name: 'Marie Delcourt' } })
    const answer = await read(added.id)
    expect(await answer.text()).toBe(PAGE)
    expect(answer.headers.get('content-type')).toBe('application/octet-stream')
    expect(answer.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''plan%20%28%C3%A9t%C3%A9%29.svg",
    )
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    const bytes = Uint8Array.from({ length: 256 }, (_, at) => at)
    const binary: Attachment = await (await attach('all.bin', bytes)).json()
    expect(new Uint8Array(await (await read(binary.id)).arrayBuffer())).toEqual(bytes)
  })

  test.each(['application/json', 'application/problem+json; charset=utf-8', 'text/plain', 'multipart/form-data'])(
    'comes back byte for byte also where it is sent as %s',
    async type => {
      // A mark of the byte order, half a character as JSON names it, and bytes that are no text.
      const bytes = new Uint8Array([0xef, 0xbb, 0xbf, ...Buffer.from('{"a":"\\ud800"}'), 0xff, 0xfe, 0x00])
      const answer = await attach('settings.json', bytes, randomUUID(), type)
      expect(answer.status).toBe(201)
      const { id }: Attachment = await answer.json()
      expect(new Uint8Array(await (await read(id)).arrayBuffer())).toEqual(bytes)
    },
  )

  test('sent twice with one key is one file', async () => {
    const key = randomUUID()
    const [one, other] = [await attach('once.txt', 'Dock', key), await attach('once.txt', 'Dock', key)]
    expect(await other.json()).toEqual(await one.json())
    expect(await (await attach('other.txt', 'Dock', key)).json()).toMatchObject({ code: 'idempotency.mismatch' })
  })

  test.each([
    ['empty', 'a.txt', '', 422, 'attachment.empty'],
    ['of 1,000,001 bytes', 'a.txt', 'x'.repeat(1_000_001), 413, 'attachment.too-large'],
    ['with a path for a name', '../a.txt', 'x', 422, 'request.invalid'],
    ['with a line break in its name', 'a\r\nb.txt', 'x', 422, 'request.invalid'],
  ])('%s is refused', async (_, fileName, body, status, code) => {
    const answer = await attach(fileName, body)
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({ code })
  })

  test('of 1,000,000 bytes is taken, of one request up to ten, and of another one nobody reads it', async () => {
    const large: Attachment = await (await attach('large.bin', 'x'.repeat(1_000_000))).json()
    expect(large.bytes).toBe(1_000_000)
    for (;;) {
      const answer = await attach('more.txt', 'x')
      if (answer.status === 201) continue
      expect(await answer.json()).toMatchObject({ status: 409, code: 'attachment.too-many' })
      break
    }
    const request: SeatRequest = await (
      await app.request(`/api/seat-requests/${number}`, { headers: { cookie } })
    ).json()
    expect(request.attachments).toHaveLength(10)
    const other: SeatRequest = await (
      await app.post(cookie, '/api/seat-requests', aFiling([aSeat('Theo', 'Marsh', '215')]))
    ).json()
    const stolen = await app.request(`/api/seat-requests/${other.number}/attachments/${large.id}`, {
      headers: { cookie },
    })
    expect(await stolen.json()).toMatchObject({ code: 'attachment.unknown' })
  })
})
