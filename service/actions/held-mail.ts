import { Fault } from '../../shared/fault.ts'
import { type IncomingQueue, type IncomingView, type OpenedMail, statesOfView } from '../../shared/held-mail.ts'
import type { IncomingMail, MailedFile, ReadMail } from '../../shared/incoming.ts'
import type { Person } from '../../shared/person.ts'
import { type Deed, mayDo } from '../../shared/role.ts'
import { enterpriseFor } from '../store/enterprise.ts'
import { incomingById, incomingCounts, incomingPage, rawIncoming } from '../store/held-mail.ts'
import { membershipsOf, personByEmail } from '../store/person.ts'
import type { Reader } from '../store/transaction.ts'
import type { Context } from './context.ts'
import { openCursor, pageOf } from './cursor.ts'

/** What looking at mails needs beside the usual: a mail is read in a process that may be ended. */
export interface MailDesk {
  context: Context
  /** Throws on what is no mail, takes too long or too much memory. */
  read: (raw: Uint8Array<ArrayBuffer>) => Promise<ReadMail>
}

export function demand(person: Person, deed: Deed): void {
  if (!mayDo(person.role, deed)) throw new Fault('auth.forbidden')
}

/** What a person may see who does not read mails: how it stands, and who it says it is from, but not what it says. */
function shown(mail: IncomingMail, { role }: Person): IncomingMail {
  return mayDo(role, 'mail.decide') ? mail : { ...mail, text: '' }
}

/** One page of what came in, newest first. */
export async function listIncoming(
  { store }: Pick<Context, 'store'>,
  person: Person,
  { view, cursor, limit }: { view: IncomingView; cursor: string | null; limit: number },
): Promise<{ mails: IncomingMail[]; next: string | null }> {
  demand(person, 'mail.read-held')
  const before = openCursor('i1', cursor)
  const found = await incomingPage(store.db, { states: statesOfView(view), before, limit: limit + 1 })
  const { items, next } = pageOf('i1', found, limit, ({ id }) => id)
  return { mails: items.map(mail => shown(mail, person)), next }
}

/** How much of what came in waits for a person. */
export async function countIncoming({ store }: Pick<Context, 'store'>, person: Person): Promise<IncomingQueue> {
  demand(person, 'mail.read-held')
  return incomingCounts(store.db)
}

/** One mail with all that it says, for whoever decides on it. Raises mail.unknown. */
export async function openIncoming(desk: MailDesk, person: Person, id: string): Promise<OpenedMail> {
  demand(person, 'mail.decide')
  const { db } = desk.context.store
  const mail = await knownMail(db, id)
  const raw = await rawOf(db, id)
  const read = raw && (await desk.read(raw).catch(() => null))
  return {
    ...mail,
    whole: read ? read.text : '',
    headers: read ? read.headers : [],
    files: read ? read.files.map(({ name, bytes }) => ({ name, bytes: bytes.length })) : [],
    leftOut: read ? read.leftOut : 0,
    beginning: raw && !read ? beginningOf(raw) : null,
    kept: raw !== null,
    sender: mail.from && (await senderOf(db, mail.from.address)),
  }
}

/** A mail as it came. Raises mail.unknown, also where it is not kept any more. */
export async function readRaw({ context }: MailDesk, person: Person, id: string): Promise<Uint8Array<ArrayBuffer>> {
  demand(person, 'mail.decide')
  const raw = await rawOf(context.store.db, id)
  if (!raw) throw new Fault('mail.unknown')
  return raw
}

/** A file of a mail by its place. Raises attachment.unknown. */
export async function readMailFile(
  desk: MailDesk,
  person: Person,
  { id, at }: { id: string; at: number },
): Promise<MailedFile> {
  const raw = await readRaw(desk, person, id)
  const read = await desk.read(raw).catch(() => null)
  const file = read?.files[at]
  if (!file) throw new Fault('attachment.unknown')
  return file
}

/** A mail that came in. Raises mail.unknown. */
export async function knownMail(db: Reader, id: string): Promise<IncomingMail> {
  const mail = await incomingById(db, id)
  if (!mail) throw new Fault('mail.unknown')
  return mail
}

/** A mail's bytes as they came; null where they are not kept any more. */
export async function rawOf(db: Reader, id: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const raw = await rawIncoming(db, id)
  return raw === undefined ? null : new Uint8Array(Buffer.from(raw, 'base64'))
}

const BEGINNING = 4000

/** How a mail begins that cannot be read, as text without characters that do something. */
function beginningOf(raw: Uint8Array): string {
  const text = new TextDecoder().decode(raw.subarray(0, BEGINNING))
  return text.replace(/\r\n/g, '\n').replace(/[\p{Cf}\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu, '\ufffd')
}

/** Whose address it is, and for which enterprises they could ask. */
async function senderOf(db: Reader, address: string): Promise<OpenedMail['sender']> {
  const person = await personByEmail(db, address)
  if (!person || person.state === 'disabled') return null
  const ids = person.role === 'admin' ? await membershipsOf(db, person.id) : []
  const enterprises = await Promise.all(ids.map(id => enterpriseFor(db, id, null)))
  return {
    ...{ id: person.id, name: person.name },
    enterprises: enterprises.flatMap(found => (found ? [{ id: found.id, name: found.name }] : [])),
  }
}
