import type { Attachment } from '../../shared/attachment.ts'
import { Fault } from '../../shared/fault.ts'
import { SEAT_LIMITS } from '../../shared/limits.ts'
import type { Person } from '../../shared/person.ts'
import { mayDo } from '../../shared/role.ts'

import { isOpen } from '../../shared/ticket.ts'
import { attachmentById, attachmentsOf, insertAttachment } from '../store/attachment.ts'
import type { Attempt } from '../store/idempotency.ts'
import { numberOf, updateTicket } from '../store/ticket.ts'
import { type Answered, answerOnce } from './answer.ts'
import type { Context } from './context.ts'
import { storedTicket } from './ticket.ts'
import { noteTicket } from './ticket-note.ts'

export interface NewFile {
  number: string
  name: string
  bytes: Uint8Array
}

/** Adds a file to an open request, once for its key: what it holds is never looked into. Answers 201 with its record. */
export async function attach(context: Context, person: Person, file: NewFile, call: Attempt): Promise<Answered> {
  if (!mayDo(person.role, 'ticket.attach')) throw new Fault('auth.forbidden')
  if (file.bytes.length === 0) throw new Fault('attachment.empty')
  if (file.bytes.length > SEAT_LIMITS.attachmentBytes) throw new Fault('attachment.too-large')
  return answerOnce(context, call, 201, async (trx, now): Promise<Attachment> => {
    const ticket = await storedTicket(trx, person, file.number)
    if (!isOpen(ticket.state)) throw new Fault('ticket.state')
    // The version goes up first: of two who attach at the same moment, one waits and counts the other's file.
    if (!(await updateTicket(trx, ticket, {}, { level: context.level, now }))) throw new Fault('service.busy')
    const number = numberOf(ticket.number)
    if ((await attachmentsOf(trx, number)).length >= SEAT_LIMITS.attachments) throw new Fault('attachment.too-many')
    const id = context.newId()
    await insertAttachment(trx, { id, number, name: file.name, bytes: file.bytes, personId: person.id }, now)
    await noteTicket(trx, context, { person, ticket, deed: 'attach', detail: { bytes: file.bytes.length }, now })
    const added = (await attachmentsOf(trx, number)).find(kept => kept.id === id)
    if (!added) throw new Error('A file that was just kept is not there.')
    return added
  })
}

/** A file of a request, for whoever may see the request. */
export async function readAttachment(
  { store }: Context,
  person: Person,
  { number, id }: { number: string; id: string },
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
  const ticket = await storedTicket(store.db, person, number)
  const found = await attachmentById(store.db, numberOf(ticket.number), id)
  if (!found) throw new Fault('attachment.unknown')
  return found
}
