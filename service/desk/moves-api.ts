import type { Move, MoveAnswer, MovePreview, MoveRequest, MoveSummary } from '../../shared/move.ts'
import type { UnconfirmedAnswer, UnconfirmedAssignment, UnconfirmedResult } from '../../shared/unconfirmed.ts'
import type { Client } from './client.ts'
import { type Answer, mapAnswer, readAnswer } from './models/answer.ts'
import type { Page } from './models/list.ts'
import type { MoveView } from './place.ts'

/** Moves, and assignments that wait to be confirmed. Every deed takes the key that makes a retry safe. */
export interface MovesApi {
  moves(view: MoveView, cursor: string | null): Promise<Answer<Page<MoveSummary>>>
  move(number: string): Promise<Answer<Move>>
  answerMove(seen: Pick<Move, 'number' | 'version'>, answer: MoveAnswer, key: string): Promise<Answer<Move>>
  withdrawMove(seen: Pick<Move, 'number' | 'version'>, key: string): Promise<Answer<Move>>
  previewMove(request: MoveRequest): Promise<Answer<MovePreview>>
  makeMove(request: MoveRequest, key: string): Promise<Answer<Move>>
  unconfirmed(cursor: string | null): Promise<Answer<Page<UnconfirmedAssignment>>>
  settleUnconfirmed(answer: UnconfirmedAnswer, key: string): Promise<Answer<UnconfirmedResult>>
}

export function createMovesApi(client: Client): MovesApi {
  const { moves, assignments } = client.api
  return {
    moves: async (view, cursor) => {
      const asked = moves.$get({ query: { state: view, ...(cursor && { cursor }) } })
      const answer = await readAnswer<{ moves: MoveSummary[]; next: string | null }>(asked)
      return mapAnswer(answer, page => ({ items: page.moves, next: page.next }))
    },
    move: number => readAnswer(moves[':number'].$get({ param: { number } })),
    answerMove: ({ number, version }, json, key) =>
      readAnswer(moves[':number'].decisions.$post({ param: { number }, header: atVersion(version, key), json })),
    withdrawMove: ({ number, version }, key) =>
      readAnswer(moves[':number'].withdrawal.$post({ param: { number }, header: atVersion(version, key) })),
    previewMove: request => readAnswer(moves.$post({ header: {}, json: { ...request, dryRun: true } })),
    makeMove: (json, key) => readAnswer(moves.$post({ header: { 'idempotency-key': key }, json })),
    unconfirmed: async cursor => {
      const asked = assignments.unconfirmed.$get({ query: cursor ? { cursor } : {} })
      const answer = await readAnswer<{ assignments: UnconfirmedAssignment[]; next: string | null }>(asked)
      return mapAnswer(answer, page => ({ items: page.assignments, next: page.next }))
    },
    settleUnconfirmed: (json, key) =>
      readAnswer(assignments.unconfirmed.decisions.$post({ header: { 'idempotency-key': key }, json })),
  }
}

function atVersion(version: string, key: string) {
  return { 'if-match': `"${version}"`, 'idempotency-key': key }
}
