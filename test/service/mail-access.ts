import { randomUUID } from 'node:crypto'
import { insertIncoming, updateIncoming } from '../../service/store/incoming.ts'
import type { TestApp } from '../app.ts'
import { NOON } from '../databases.ts'

type Status = { own: number; other: number }
type Side = 'own' | 'other'

const both = (status: number): Status => ({ own: status, other: status })
/** Mail is the provider's: no customer and no representative sees any, whatever it is about. */
const row = (support: number, operator: number) => ({
  ...{ nobody: both(401), admin: both(403), rep: both(403) },
  ...{ support: both(support), operator: both(operator) },
})

/** The routes of mails, out and in, and who may do what. What a mail says is for who decides on it. */
export const MAIL_ACCESS = {
  'GET /api/mails': row(403, 200),
  'POST /api/mails/again': row(403, 200),
  'GET /api/incoming': row(200, 200),
  'GET /api/incoming/counts': row(200, 200),
  'GET /api/incoming/{id}': row(200, 403),
  'GET /api/incoming/{id}/raw': row(200, 403),
  'GET /api/incoming/{id}/files/{at}': row(200, 403),
  'POST /api/incoming/deeds': row(200, 200),
  'POST /api/incoming/{id}/ticket': row(201, 403),
}

/** What each of these routes is asked with. */
export function mailAsked({ app, enterpriseOf }: { app: () => TestApp; enterpriseOf: (side: Side) => string }) {
  /** A mail with a file that waits for a person. */
  const heldMail = async () => {
    const id = randomUUID()
    const head = ['From: Theo <theo@else.example>', `Subject: ${id}`, 'Content-Disposition: attachment; filename="a"']
    const raw = Buffer.from([...head, 'Content-Type: application/octet-stream', '', 'x'].join('\r\n'))
    const mail = { id, sha256: id, bytes: raw.length, raw: raw.toString('base64') }
    await app().store.write(async trx => {
      await insertIncoming(trx, { ...mail, state: 'held', reason: 'stranger' }, NOON)
      await updateIncoming(trx, id, { from_name: 'Theo', from_address: 'theo@else.example', subject: id })
    })
    return { id, version: '2' }
  }
  const opened = async () => ({ params: { id: (await heldMail()).id } })
  return {
    'POST /api/mails/again': () => ({ body: { ids: null } }),
    'GET /api/incoming/{id}': opened,
    'GET /api/incoming/{id}/raw': opened,
    'GET /api/incoming/{id}/files/{at}': async () => ({ params: { id: (await heldMail()).id, at: '0' } }),
    'POST /api/incoming/deeds': async () => ({ body: { mails: [await heldMail()], deed: { deed: 'look' } } }),
    'POST /api/incoming/{id}/ticket': async (side: Side) => ({
      ...(await opened()),
      headers: { 'if-match': '"2"' },
      body: { kind: 'question', enterpriseId: enterpriseOf(side), subject: 'Phones', requester: { locale: 'en-US' } },
    }),
  }
}
