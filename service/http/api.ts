import { OpenAPIHono } from '@hono/zod-openapi'
import { readBatch as batchOf, listBatches as pageOf } from '../actions/batch.ts'
import { listEnterprises as enterprisesOf } from '../actions/enterprise.ts'
import { undoBatch as undo } from '../actions/undo.ts'
import { accountRoutes } from './account.ts'
import { listBatches, readBatch, submitBatch, undoBatch } from './batch.ts'
import { desk } from './desk.ts'
import { directoryRoutes } from './directory.ts'
import { describe, docs } from './docs.ts'
import { listEnterprises } from './enterprise.ts'
import type { Env } from './env.ts'
import { eventRoutes, streamEvents } from './event.ts'
import { answerFault, onError } from './fault.ts'
import { glanceRoutes } from './glance.ts'
import { guardBodies, guardHeaders, guardOrigin, guardText } from './guard.ts'
import { livez, readyz } from './health.ts'
import { heldMailRoutes } from './held-mail-routes.ts'
import { inboxRoutes } from './inbox-routes.ts'
import { refuseInvalid } from './invalid.ts'
import { invitationRoutes } from './invitation.ts'
import { mailRoutes } from './mail.ts'
import { moveRoutes } from './move-routes.ts'
import type { Parts } from './parts.ts'
import { peopleRoutes } from './people.ts'
import { readMe } from './person.ts'
import { LIVE, readinessOf } from './readiness.ts'
import { callOf, reply } from './reply.ts'
import { logRequests } from './request-log.ts'
import { savedViewRoutes } from './saved-view.ts'
import { sealRoutes } from './seal.ts'
import { serviceLevelRoutes } from './service-level.ts'
import { requirePerson } from './session.ts'
import { signIn } from './sign-in.ts'
import { signedInRoutes } from './signed-in.ts'
import { submitRows } from './submission.ts'
import { ticketRoutes } from './ticket-routes.ts'
import { unconfirmedRoutes } from './unconfirmed.ts'
import { submitWorkbook } from './workbook.ts'

/** All that the service answers: bounds first, then sign-in, then the routes, then the desk's pages. */
export function createApi(parts: Parts) {
  const app = new OpenAPIHono<Env>({ defaultHook: refuseInvalid })
  app.onError(onError(parts))
  app.notFound(c => answerFault(c, 'request.not-found'))
  app.use(logRequests(parts.log), guardHeaders(parts.context.baseUrl.startsWith('https:')))
  app.use('/api/*', ...guardBodies(), guardOrigin(parts.origins))
  app.on(['GET', 'POST'], '/api/auth/*', guardText, signIn(parts))
  app.route('/', docs(describe(app)))
  app.use('/api/*', requirePerson(parts.sessions), guardText)
  app.post('/api/batches', submitWorkbook(parts))
  app.get('/api/events', streamEvents(parts))
  const routed = addRoutes(app, parts)
  app.use(desk(parts.deskFolder))
  return routed
}

/** Chained, so that `hc<Api>` types the panel and the desk. */
function addRoutes(app: OpenAPIHono<Env>, parts: Parts) {
  const { context } = parts
  return app
    .openapi(livez, c => c.json(LIVE, 200))
    .openapi(readyz, async c => {
      const readiness = await readinessOf(parts)
      return c.json(readiness, readiness.ready ? 200 : 503)
    })
    .openapi(readMe, c => c.json(c.get('person'), 200))
    .openapi(listEnterprises, async c => c.json({ enterprises: await enterprisesOf(context, c.get('person')) }, 200))
    .openapi(listBatches, async c => {
      const { cursor = null, limit = 25 } = c.req.valid('query')
      return c.json(await pageOf(context, c.get('person'), { cursor, limit }), 200)
    })
    .openapi(readBatch, async c => c.json(await batchOf(context, c.get('person'), c.req.valid('param').number), 200))
    .openapi(
      submitBatch,
      // The answer is JSON text of the declared schema, kept for retries and so not made from an object here.
      async c => (await submitRows(parts, c, c.req.valid('json'))) as never,
    )
    .openapi(undoBatch, async c => {
      const { number } = c.req.valid('param')
      const call = callOf(c, `POST /api/batches/${number}/undo`, [])
      return reply(c, await undo(context, c.get('person'), number, call)) as never
    })
    .route('/', moveRoutes(parts))
    .route('/', ticketRoutes(parts))
    .route('/', inboxRoutes(parts))
    .route('/', savedViewRoutes(parts))
    .route('/', serviceLevelRoutes(parts))
    .route('/', glanceRoutes(parts))
    .route('/', mailRoutes(parts))
    .route('/', heldMailRoutes(parts))
    .route('/', unconfirmedRoutes(parts))
    .route('/', peopleRoutes(parts))
    .route('/', invitationRoutes(parts))
    .route('/', signedInRoutes(parts))
    .route('/', sealRoutes(parts))
    .route('/', eventRoutes(parts))
    .route('/', accountRoutes(parts))
    .route('/', directoryRoutes(parts))
}
