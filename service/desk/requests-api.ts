import type { ApproverChoice } from '../../shared/approver.ts'
import type { Attachment } from '../../shared/attachment.ts'
import type { KnownExtension, ListedExtension } from '../../shared/extension.ts'
import type { SeatRequest, TickedItem } from '../../shared/seat-request.ts'
import type { SupportDeed } from '../../shared/ticket.ts'
import type { TicketRecord } from '../../shared/ticket-record.ts'
import type { Locale } from '../../shared/words/locale.ts'
import type { Client } from './client.ts'
import { type Answer, mapAnswer, readAnswer } from './models/answer.ts'

/** What support says of one item. */
export type Tick = Pick<TickedItem, 'seat' | 'question' | 'state' | 'note'>

/** What is done with a request as a whole: by support, by the approver, or by who sent it. */
export type RequestDeed =
  | { deed: SupportDeed; reason: string }
  | { deed: 'approve' | 'decline'; reason: string }
  | { deed: 'withdraw' }

type SeenRequest = Pick<SeatRequest, 'number' | 'version'>

/** Seat requests, the extensions they may clash with, and whose yes they wait for. */
export interface RequestsApi {
  request(number: string): Promise<Answer<SeatRequest>>
  record(number: string): Promise<Answer<TicketRecord>>
  tick(number: string, items: Tick[], key: string): Promise<Answer<SeatRequest>>
  doToRequest(seen: SeenRequest, deed: RequestDeed, key: string): Promise<Answer<SeatRequest>>
  attach(number: string, file: File, key: string): Promise<Answer<Attachment>>
  extensions(enterpriseId: string): Promise<Answer<ListedExtension[]>>
  putExtensions(enterpriseId: string, extensions: KnownExtension[]): Promise<Answer<ListedExtension[]>>
  approver(enterpriseId: string): Promise<Answer<ApproverChoice>>
  nameApprover(enterpriseId: string, personId: string | null): Promise<Answer<Pick<ApproverChoice, 'approver'>>>
}

export function createRequestsApi(client: Client, locale: () => Locale): RequestsApi {
  const { extensions, enterprises } = client.api
  const requests = client.api['seat-requests']
  return {
    request: number => readAnswer(requests[':number'].$get({ param: { number } })),
    record: number => readAnswer(requests[':number'].record.$get({ param: { number } })),
    tick: (number, items, key) =>
      readAnswer(
        requests[':number'].items.$post({ param: { number }, header: { 'idempotency-key': key }, json: { items } }),
      ),
    doToRequest: ({ number, version }, deed, key) => {
      const given = { param: { number }, header: { 'idempotency-key': key, 'if-match': `"${version}"` } }
      const one = requests[':number']
      if (deed.deed === 'withdraw') return readAnswer(one.withdrawal.$post(given))
      const reason = deed.reason === '' ? {} : { reason: deed.reason }
      if (deed.deed === 'approve' || deed.deed === 'decline')
        return readAnswer(one.approval.$post({ ...given, json: { decision: deed.deed, ...reason } }))
      return readAnswer(one.status.$post({ ...given, json: { deed: deed.deed, ...reason } }))
    },
    // The body is the file itself, which the typed client cannot send.
    attach: (number, file, key) =>
      readAnswer(
        fetch(
          `/api/seat-requests/${encodeURIComponent(number)}/attachments?${new URLSearchParams({ fileName: file.name })}`,
          {
            method: 'POST',
            headers: {
              'Content-Type': 'application/octet-stream',
              'Accept-Language': locale(),
              'Idempotency-Key': key,
            },
            body: file,
          },
        ),
      ),
    extensions: async enterpriseId => {
      const asked = extensions.$get({ query: { enterpriseId } })
      return mapAnswer(await readAnswer<{ extensions: ListedExtension[] }>(asked), answer => answer.extensions)
    },
    putExtensions: async (enterpriseId, list) => {
      const asked = extensions.$put({ json: { enterpriseId, extensions: list } })
      return mapAnswer(await readAnswer<{ extensions: ListedExtension[] }>(asked), answer => answer.extensions)
    },
    approver: id => readAnswer(enterprises[':id'].approver.$get({ param: { id } })),
    nameApprover: (id, personId) => readAnswer(enterprises[':id'].approver.$put({ param: { id }, json: { personId } })),
  }
}

/** Where a file of a request is downloaded; it is never shown in place. */
export function attachmentPath(number: string, id: string): string {
  return `/api/seat-requests/${encodeURIComponent(number)}/attachments/${encodeURIComponent(id)}`
}
