import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Batch } from '../../shared/batch.ts'
import type { Move } from '../../shared/move.ts'
import { makeApp, type TestApp } from '../app.ts'
import { anEnterprise, aPerson, aRequest, fillStore, numbersFrom } from '../builders.ts'
import { DATABASES } from '../databases.ts'

const HARBOR = anEnterprise()
const NORTHWIND = anEnterprise({ id: '7740118', name: 'Northwind Clinics' })

describe.each(DATABASES)('mails about a move, on %s', name => {
  const admin = aPerson()
  const rep = aPerson({ name: 'Dana Whitfield', role: 'rep' })
  const french = aPerson({ name: 'Kim Ouellet', role: 'rep', locale: 'fr-CA' })
  const support = aPerson({ role: 'support' })
  const cookies = { admin: '', rep: '' }
  let app: TestApp
  let next = 1_000

  beforeAll(async () => {
    app = await makeApp(name)
    await fillStore(app.store, {
      enterprises: [HARBOR, NORTHWIND],
      people: [{ ...admin, enterprises: [HARBOR.id] }, rep, french, support],
      directory: numbersFrom(1_000, 100).map(number => ({ number })),
    })
    cookies.admin = await app.cookieOf(admin)
    cookies.rep = await app.cookieOf(rep)
  })
  afterAll(() => app.stop())

  /** Sends accounts that stand elsewhere, and answers the number of the packet that asks for them. */
  const ask = async (who: keyof typeof cookies, count: number): Promise<string> => {
    await app.service.idle()
    app.mails.length = 0
    const numbers = numbersFrom(next, count)
    next += count
    await fillStore(app.store, { placed: numbers.map(account => ({ account, enterpriseId: NORTHWIND.id })) })
    const batch: Batch = await (await app.submit(cookies[who], aRequest(numbers))).json()
    await app.service.idle()
    return batch.rows[0]?.move ?? ''
  }
  const about = (number: string) =>
    app.mails.map(({ mail }) => mail).filter(({ subject }) => subject.startsWith(number))

  test('each representative is mailed once a packet, in their language, and never told there where accounts stand', async () => {
    const number = await ask('admin', 2)
    const mails = about(number)
    expect(mails.map(({ to, subject }) => [to.address, subject]).sort()).toEqual(
      [
        [rep.email, `${number}: 2 accounts to Harbor & Pine Logistics to decide`],
        [french.email, `${number}\u00a0: 2 comptes vers Harbor & Pine Logistics, décision demandée`],
      ].sort(),
    )
    for (const { text, html } of mails) {
      expect(text).toContain(`/moves/${number}`)
      expect(text + html).not.toContain(NORTHWIND.name)
    }
  })

  test('who asked is told of the decision by a link to the move itself', async () => {
    const number = await ask('admin', 1)
    app.mails.length = 0
    const seen = await app.request(`/api/moves/${number}`, { headers: { cookie: cookies.rep } })
    const { version }: Move = await seen.json()
    const headers = { 'if-match': `"${version}"` }
    await app.post(cookies.rep, `/api/moves/${number}/decisions`, { decision: 'approve' }, headers)
    await app.service.idle()
    expect(about(number).map(({ to, text }) => [to.address, text.includes(`/moves/${number}`)])).toEqual([
      [admin.email, true],
    ])
    // Where it stood is for representatives alone.
    for (const { text, html } of about(number)) {
      for (const told of [NORTHWIND.name, NORTHWIND.id]) expect(text + html).not.toContain(told)
    }
  })

  test('a representative who asked for it is not mailed their own packet', async () => {
    const number = await ask('rep', 1)
    expect(about(number).map(({ to }) => to.address)).toEqual([french.email])
  })
})
