import { randomUUID } from 'node:crypto'
import { insertView } from '../../service/store/saved-view.ts'
import type { InboxQuestion } from '../../shared/saved-view.ts'
import type { TestApp } from '../app.ts'
import { NOON } from '../databases.ts'

const OPEN_TICKETS: InboxQuestion = {
  ...{ view: 'open', text: null, state: null, kind: null, priority: null },
  ...{ enterpriseId: null, assigneeId: null, order: null },
}

/** What the routes of saved views are asked with. `ownerOf` is whose view it is: who asks, or on the other side somebody else. */
export function savedViewAsked<Side, Who>(app: () => TestApp, ownerOf: (side: Side, who: Who) => string) {
  const saved = async (side: Side, who: Who) => {
    const [id, personId] = [randomUUID(), ownerOf(side, who)]
    await app().store.write(trx => insertView(trx, { id, personId, name: id, asked: OPEN_TICKETS }, NOON))
    return { params: { id }, headers: { 'idempotency-key': randomUUID(), 'if-match': '"1"' } }
  }
  return {
    'POST /api/inbox/views': () => ({ body: { name: randomUUID(), asked: OPEN_TICKETS } }),
    'PATCH /api/inbox/views/{id}': async (side: Side, who: Who) => ({
      ...(await saved(side, who)),
      body: { name: randomUUID() },
    }),
    'DELETE /api/inbox/views/{id}': saved,
  }
}
