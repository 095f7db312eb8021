import { hc } from 'hono/client'
import type { Api } from '../service/http/app.ts'
import type { KnownExtension, ListedExtension } from '../shared/extension.ts'
import type { OpenClaim } from '../shared/seat-claim.ts'
import type { SeatFiling, SeatRequest, SeatRequestPreview } from '../shared/seat-request.ts'
import type { Locale } from '../shared/words/locale.ts'
import { type Answer, type Reply, read } from './api.ts'
import { bounded } from './http.ts'

/** A request by number, as it was when it was read. */
export type SeenRequest = Pick<SeatRequest, 'number' | 'version'>

/** The service as the panel uses it for seats. The key of a deed makes sending it again safe. */
export interface SeatApi {
  read: (number: string) => Promise<Reply<SeatRequest>>
  /** Asks what a request would come to; nothing is filed. */
  preview: (filing: SeatFiling) => Promise<Reply<SeatRequestPreview>>
  file: (key: string, filing: SeatFiling) => Promise<Reply<SeatRequest>>
  amend: (key: string, seen: SeenRequest, filing: SeatFiling) => Promise<Reply<SeatRequest>>
  withdraw: (key: string, seen: SeenRequest) => Promise<Reply<SeatRequest>>
  answer: (
    key: string,
    seen: SeenRequest,
    answer: { decision: 'approve' | 'decline'; reason?: string },
  ) => Promise<Reply<SeatRequest>>
  extensions: (enterpriseId: string) => Promise<Reply<{ extensions: ListedExtension[] }>>
  /** What open requests of an enterprise take. */
  claims: (enterpriseId: string) => Promise<Reply<{ claims: OpenClaim[] }>>
  /** Who of an enterprise could be on the phone. */
  callers: (enterpriseId: string) => Promise<Reply<{ people: { id: string; name: string }[] }>>
  listExtensions: (
    enterpriseId: string,
    extensions: KnownExtension[],
  ) => Promise<Reply<{ extensions: ListedExtension[] }>>
}

/** A client of one service for one person. */
export function createSeatApi(origin: string, token: string, locale: Locale): SeatApi {
  const headers = { authorization: `Bearer ${token}`, 'accept-language': locale }
  const { api } = hc<Api>(origin, { headers, fetch: bounded })
  const requests = api['seat-requests']
  return {
    // The answers' types by status are the route's own; what is read of them is told here.
    read: number => read(requests[':number'].$get({ param: { number } }) as Promise<Answer<SeatRequest>>),
    preview: filing =>
      read(requests.$post({ header: {}, json: { ...filing, dryRun: true } }) as Promise<Answer<SeatRequestPreview>>),
    file: (key, filing) =>
      read(requests.$post({ header: { 'idempotency-key': key }, json: filing }) as Promise<Answer<SeatRequest>>),
    amend: (key, version, filing) =>
      read(requests[':number'].$put({ ...seen(key, version), json: filing }) as Promise<Answer<SeatRequest>>),
    withdraw: (key, version) =>
      read(requests[':number'].withdrawal.$post(seen(key, version)) as Promise<Answer<SeatRequest>>),
    answer: (key, version, json) =>
      read(requests[':number'].approval.$post({ ...seen(key, version), json }) as Promise<Answer<SeatRequest>>),
    extensions: enterpriseId => read(api.extensions.$get({ query: { enterpriseId } })),
    claims: enterpriseId => read(api['seat-claims'].$get({ query: { enterpriseId } })),
    callers: id => read(api.enterprises[':id'].requesters.$get({ param: { id } })),
    listExtensions: (enterpriseId, extensions) => read(api.extensions.$put({ json: { enterpriseId, extensions } })),
  }
}

function seen(key: string, { number, version }: SeenRequest) {
  return { param: { number }, header: { 'idempotency-key': key, 'if-match': `"${version}"` } }
}
