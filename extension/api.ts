import { hc } from 'hono/client'
import type { Api } from '../service/http/app.ts'
import type { Batch, BatchPreview, BatchRequest, BatchSummary } from '../shared/batch.ts'
import type { AccountPage } from '../shared/directory.ts'
import type { Enterprise } from '../shared/enterprise.ts'
import type { FaultBody, FaultCode } from '../shared/fault.ts'
import type { Move, MoveAnswer, MovePreview, MoveRequest, MoveSummary } from '../shared/move.ts'
import type { Overlap } from '../shared/overlap.ts'
import type { Person } from '../shared/person.ts'
import type { Seal, SealRequest } from '../shared/seal.ts'
import type { PanelName } from '../shared/session.ts'
import type { Locale } from '../shared/words/locale.ts'
import { bounded } from './http.ts'

/** Why there is no answer: nobody answered, or the service refused with a stable code and a sentence. */
export type Problem =
  | { kind: 'unreachable' }
  | {
      kind: 'fault'
      status: number
      code: FaultCode
      detail: string
      overlaps?: Overlap[]
      batch?: string
      request?: string
    }

export type Reply<Value> = { ok: true; value: Value } | { ok: false; problem: Problem }

/** The service as the panel uses it. Every call ends: in an answer, a refusal, or unreachable after a time. */
export interface ServiceApi {
  me: () => Promise<Reply<Person>>
  enterprises: () => Promise<Reply<Enterprise[]>>
  /** Says which panel this is; its connection before, if any, ends. */
  namePanel: (panel: PanelName) => Promise<Reply<null>>
  batches: (cursor: string | null) => Promise<Reply<{ batches: BatchSummary[]; next: string | null }>>
  batch: (number: string) => Promise<Reply<Batch>>
  /** The key is the request's own and makes sending it again safe. */
  submit: (key: string, request: BatchRequest) => Promise<Reply<Batch>>
  /** Seals a rep's check (N8), once for its key. */
  seal: (key: string, request: SealRequest) => Promise<Reply<Seal>>
  /** Asks for one packet of a batch's rows that stand elsewhere, once for its key. */
  askMoves: (key: string, number: string) => Promise<Reply<Move>>
  /** Takes back what a batch added, once for its key. */
  undo: (key: string, number: string) => Promise<Reply<Batch>>
  /** One page of the moves that wait for a representative, or of those that do not. */
  moves: (state: 'waiting' | 'decided', cursor: string | null) => Promise<Reply<MovePage>>
  move: (number: string) => Promise<Reply<Move>>
  /** Decides rows that wait, once for its key; `version` is what was seen of the move. */
  answerMove: (key: string, seen: SeenMove, answer: MoveAnswer) => Promise<Reply<Move>>
  /** Takes back what nobody has decided yet, once for its key. */
  withdrawMove: (key: string, seen: SeenMove) => Promise<Reply<Move>>
  /** Says what a representative's own move would do; nothing is moved. */
  previewMove: (request: MoveRequest) => Promise<Reply<MovePreview>>
  /** Moves accounts at once, once for its key. */
  makeMove: (key: string, request: MoveRequest) => Promise<Reply<Move>>
  /** Asks what a request would do; nothing is added. */
  preview: (request: BatchRequest) => Promise<Reply<BatchPreview>>
  /** One page of the accounts of an enterprise; `tag` is that of the page as it was seen before. */
  accounts: (asked: {
    enterpriseId: string
    cursor: string | null
    tag: string | null
  }) => Promise<Reply<AccountNumbers | 'unchanged'>>
}

export interface MovePage {
  moves: MoveSummary[]
  next: string | null
}

/** A move by number, as it was when it was read. */
export type SeenMove = Pick<Move, 'number' | 'version'>

/** A page of accounts, with the tag to ask for it again. */
export interface AccountNumbers {
  /** Normal forms. */
  accounts: string[]
  next: string | null
  tag: string | null
}

/** A client of one service for one person. */
export function createApi(origin: string, token: string, locale: Locale): ServiceApi {
  const client = hc<Api>(origin, {
    headers: { authorization: `Bearer ${token}`, 'accept-language': locale },
    fetch: bounded,
  })
  return {
    me: () => read(client.api.me.$get()),
    enterprises: async () =>
      map(await read<{ enterprises: Enterprise[] }>(client.api.enterprises.$get()), v => v.enterprises),
    // Done is answered without a body, which hc types as anything.
    namePanel: panel => read(client.api.me.panel.$put({ json: panel }) as Promise<Answer<null>>),
    batches: cursor => read(client.api.batches.$get({ query: cursor === null ? {} : { cursor } })),
    batch: number => read(client.api.batches[':number'].$get({ param: { number } })),
    submit: (key, request) =>
      // The route answers a preview too, but only to a dry run.
      read(client.api.batches.$post({ header: { 'idempotency-key': key }, json: request }) as Promise<Answer<Batch>>),
    seal: (key, request) => read(client.api.seals.$post({ header: { 'idempotency-key': key }, json: request })),
    askMoves: (key, number) =>
      read(client.api.batches[':number'].moves.$post({ param: { number }, header: { 'idempotency-key': key } })),
    undo: (key, number) =>
      read(client.api.batches[':number'].undo.$post({ param: { number }, header: { 'idempotency-key': key } })),
    moves: (state, cursor) => read(client.api.moves.$get({ query: { state, ...(cursor === null ? {} : { cursor }) } })),
    move: number => read(client.api.moves[':number'].$get({ param: { number } })),
    answerMove: (key, seen, answer) =>
      read(client.api.moves[':number'].decisions.$post({ ...seenMove(key, seen), json: answer })),
    withdrawMove: (key, seen) => read(client.api.moves[':number'].withdrawal.$post(seenMove(key, seen))),
    previewMove: request =>
      // Only a dry run is answered so.
      read(client.api.moves.$post({ header: {}, json: { ...request, dryRun: true } }) as Promise<Answer<MovePreview>>),
    makeMove: (key, request) =>
      // The route answers a preview too, but only to a dry run.
      read(client.api.moves.$post({ header: { 'idempotency-key': key }, json: request }) as Promise<Answer<Move>>),
    preview: request =>
      // Only a dry run is answered so.
      read(
        client.api.batches.$post({ header: {}, json: { ...request, dryRun: true } }) as Promise<Answer<BatchPreview>>,
      ),
    accounts: ({ enterpriseId, cursor, tag }) =>
      readAccounts(
        // hc's answer is the fetch's own, typed by status; here the status decides.
        client.api.accounts.$get({
          query: { enterpriseId, ...(cursor === null ? {} : { cursor }) },
          header: tag === null ? {} : { 'if-none-match': tag },
        }) as unknown as Promise<Response>,
      ),
  }
}

function seenMove(key: string, { number, version }: SeenMove) {
  return { param: { number }, header: { 'idempotency-key': key, 'if-match': `"${version}"` } }
}

/** What hc answers with, narrowed to what is read of it: the answer's type by status is the route's own. */
export interface Answer<Value> {
  status: number
  json: () => Promise<Value | FaultBody>
}

export async function read<Value>(asked: Promise<Answer<Value>>): Promise<Reply<Value>> {
  try {
    const response = await asked
    const body = response.status === 204 ? null : await response.json()
    if (response.status >= 200 && response.status < 300) return { ok: true, value: body as Value }
    return { ok: false, problem: faultOf(response.status, body as Partial<FaultBody>) }
  } catch {
    return { ok: false, problem: { kind: 'unreachable' } }
  }
}

/** A page that is as it was comes without a body. */
async function readAccounts(asked: Promise<Response>): Promise<Reply<AccountNumbers | 'unchanged'>> {
  try {
    const response = await asked
    if (response.status === 304) return { ok: true, value: 'unchanged' }
    const tag = response.headers.get('etag')
    const reply = await read<AccountPage>(Promise.resolve(response))
    return map(reply, ({ accounts, next }) => ({ accounts: accounts.map(({ account }) => account), next, tag }))
  } catch {
    return { ok: false, problem: { kind: 'unreachable' } }
  }
}

/** A refusal without our code comes from something between us and the service, such as a proxy. */
function faultOf(status: number, { code, detail, overlaps, batch, request }: Partial<FaultBody>): Problem {
  const told = { kind: 'fault', status, code: code ?? 'service.failed', detail: detail ?? '' } as const
  return {
    ...told,
    ...(overlaps ? { overlaps } : {}),
    ...(batch === undefined ? {} : { batch }),
    ...(request === undefined ? {} : { request }),
  }
}

function map<From, To>(reply: Reply<From>, change: (value: From) => To): Reply<To> {
  return reply.ok ? { ok: true, value: change(reply.value) } : reply
}
