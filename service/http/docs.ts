import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { type Context, Hono } from 'hono'
import { Fault } from '../../shared/fault.ts'
import { XLSX_TYPE } from '../../shared/workbook/media-type.ts'
import type { Env } from './env.ts'
import { REASONS } from './schema.ts'

/** Swagger UI's own files, served from here: its page works with no other host and under our policy. */
const FILES: Readonly<Record<string, string>> = {
  'swagger-ui-bundle.js': 'text/javascript',
  'swagger-ui.css': 'text/css',
}

const PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sidecheck API</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
<div id="docs"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</html>`

const START = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#docs', deepLinking: true, validatorUrl: null })`

/** The API described for people and programs: the document and a page that shows it. */
export function docs(described: () => object): Hono<Env> {
  return new Hono<Env>()
    .get('/api/openapi.json', c => c.json(described()))
    .get('/api/docs', c => c.html(PAGE))
    .get('/api/docs/start.js', c => c.body(START, 200, { 'Content-Type': 'text/javascript' }))
    .get('/api/docs/:file', sendFile)
}

async function sendFile(c: Context<Env, '/api/docs/:file'>): Promise<Response> {
  const file = c.req.param('file')
  const kind = Object.hasOwn(FILES, file) ? FILES[file] : undefined
  if (!kind) throw new Fault('request.not-found')
  const bytes = await readFile(createRequire(import.meta.url).resolve(`swagger-ui-dist/${file}`))
  return c.body(bytes, 200, { 'Content-Type': kind, 'Cache-Control': 'public, max-age=3600' })
}

/** The OpenAPI 3.1 document, made from the routes themselves once it is asked for. */
export function describe(app: OpenAPIHono<Env>): () => object {
  let made: object | undefined
  return () => {
    if (made) return made
    const document = withWorkbook(
      app.getOpenAPI31Document({
        openapi: '3.1.0',
        info: {
          title: 'Sidecheck',
          version: '1',
          description:
            'Sign in with a bearer token (device authorization under /api/auth) or the desk’s cookie. ' +
            'Refusals are problem+json with a stable `code`. Who asks for sign-in or codes too often is answered 429.',
        },
        security: [{ bearer: [] }],
      }),
    )
    made = withCommonFaults(document)
    return made
  }
}

type Described = ReturnType<OpenAPIHono<Env>['getOpenAPI31Document']>

/** The routes type what the panel sends, which is JSON; the workbook's bytes are the same route's other body. */
function withWorkbook(document: Described): Described {
  document.components = { ...document.components, securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } }
  const submit = document.paths?.['/api/batches']?.post
  if (!submit?.requestBody || !('content' in submit.requestBody)) return document
  submit.requestBody.content[XLSX_TYPE] = { schema: { type: 'string', format: 'binary' } }
  const why = 'With a workbook as the body only.'
  for (const name of ['enterpriseId', 'policy', 'fileName', 'dryRun', 'confirm', 'askMove', 'unlessAsked', 'seal']) {
    submit.parameters ??= []
    submit.parameters.push({ in: 'query', name, required: false, description: why, schema: { type: 'string' } })
  }
  return document
}

/** What is refused before or after any route: bounds of bodies, a database that is away or full, a defect. */
function withCommonFaults(document: Described): Described {
  for (const [path, { get, post, put, patch, delete: remove }] of Object.entries(document.paths ?? {})) {
    if (!path.startsWith('/api/')) continue
    const deeds = [post, put, patch, remove].filter(deed => deed !== undefined)
    for (const deed of deeds) declare(deed, [500, 503, 507])
    for (const deed of deeds) if (deed.requestBody) declare(deed, [413, 415])
    if (get) declare(get, [500, 503])
  }
  return document
}

function declare(route: { responses?: Record<string, unknown> | undefined }, statuses: (keyof typeof REASONS)[]): void {
  const schema = { $ref: '#/components/schemas/Fault' }
  route.responses ??= {}
  for (const status of statuses) {
    route.responses[status] ??= { description: REASONS[status], content: { 'application/problem+json': { schema } } }
  }
}
