import type { ConnectionModel } from './connection.ts'
import type { KnownModel } from './known.ts'
import type { Later } from './later.ts'
import { createLive } from './live.ts'
import type { RequestsModel } from './requests.ts'
import type { SeatsModel } from './seats.ts'
import type { UnreadModel } from './unread.ts'

/** Reads anew what changed at the service, of what the panel has read before. */
export function followNews({
  connection,
  requests,
  known,
  seats,
  unread,
}: {
  connection: ConnectionModel
  requests: RequestsModel
  known: Later<KnownModel>
  seats: Later<SeatsModel>
  unread: UnreadModel
}): void {
  unread.follow()
  createLive(connection, news => {
    const changed = (kind: string) => news === null || news.has(kind)
    const about = (kind: string, subject: string | undefined) =>
      subject !== undefined && (news === null || news.get(kind)?.has(subject) === true)
    const model = known.part.value
    const batch = requests.opened.value?.number
    const move = model?.move.opened.value?.number
    if (changed('enterprise') || changed('person') || changed('session')) void connection.refresh()
    if (changed('batch') && requests.batches.value) void requests.refresh()
    if (batch !== undefined && (about('batch', batch) || changed('move'))) void requests.open(batch)
    if (changed('move')) void model?.moves.refresh()
    if (move !== undefined && about('move', move)) void model?.move.open(move)
    const tickets = seats.part.value?.tickets
    if (changed('ticket')) void seats.part.value?.extensions.refresh()
    if (changed('ticket')) void unread.refresh()
    const ticket = tickets?.opened.value?.number
    const ticketList = seats.part.value?.ticketList
    if (changed('ticket') && ticketList?.tickets.value) void ticketList.refresh()
    if (ticket !== undefined && about('ticket', ticket)) void tickets?.reread(ticket)
    const talk = seats.part.value?.talk
    const talked = talk?.opened.value?.number
    // A ticket is read with what became of its mails.
    if (talked !== undefined && about('ticket', talked)) void talk?.reread(talked)
    else if (talked !== undefined && about('mail', talked)) void talk?.readMails(talked)
    if (changed('accounts')) void model?.directory.refresh()
  })
}
