import { createHash } from 'node:crypto'
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import {
  DIRECTORY_KINDS,
  type DirectoryFinding,
  type DirectoryReport,
  type UnfinishedImport,
} from '../../shared/directory.ts'
import type { DirectoryRefusal } from '../../shared/directory-list.ts'
import { reportDirectory } from '../../shared/directory-report.ts'
import { Fault } from '../../shared/fault.ts'
import { wordsFor } from '../../shared/words/all.ts'
import { sayFinding } from '../../shared/words/finding.ts'
import { XLSX_TYPE } from '../../shared/workbook/media-type.ts'
import { dismissUnfinished, importDirectory, listUnfinished, requireImporter } from '../actions/directory.ts'
import { WHOLE } from '../actions/directory-write.ts'
import type { Env } from './env.ts'
import { readTag } from './etag.ts'
import { localeOf } from './fault.ts'
import { refuseInvalid } from './invalid.ts'
import type { Parts } from './parts.ts'
import { answer, done, faults } from './schema.ts'

const TAKEN = [XLSX_TYPE, 'text/csv', 'text/plain', 'text/tab-separated-values', 'application/octet-stream']

const findingSchema = z.strictObject({
  code: z.custom<DirectoryFinding['code']>().openapi({ type: 'string', example: 'list.date' }),
  level: z.enum(['stop', 'look', 'note']),
  cell: z.string().openapi({ example: 'A17' }),
  value: z.string(),
  message: z.string(),
})

const count = z.number().int().min(0)

const reportSchema = z
  .strictObject({
    kind: z.enum(DIRECTORY_KINDS),
    dryRun: z.boolean(),
    file: z.strictObject({ name: z.string(), sha256: z.string() }),
    digest: z.string().openapi({ description: 'Of all that it changes; what If-Match of the import takes.' }),
    counts: z.strictObject({ rows: count, added: count, changed: count, unchanged: count, stopped: count }),
    findings: z.array(findingSchema),
    more: count,
  })
  .openapi('DirectoryReport') satisfies z.ZodType<DirectoryReport>

const unfinishedSchema = z
  .strictObject({
    id: z.string(),
    kind: z.enum(DIRECTORY_KINDS),
    file: z.strictObject({ name: z.string(), sha256: z.string() }),
    rows: count,
    done: count,
    by: z.string().nullable(),
    begunAt: z.string().openapi({ format: 'date-time' }),
    touchedAt: z.string().openapi({ format: 'date-time' }),
    running: z.boolean(),
  })
  .openapi('UnfinishedImport') satisfies z.ZodType<UnfinishedImport>

const bring = createRoute({
  method: 'post',
  path: '/api/directory/{kind}',
  operationId: 'importDirectory',
  summary: 'Import enterprises or accounts from a workbook or a text file, or say what that would do',
  description:
    'The body is the file itself, at most 16 MiB. Its headings name the columns, in English or French. Rows that stop ' +
    'are left out and said by cell. Importing the same file again changes nothing, so a retry needs no key. With the `digest` ' +
    'of a dry run as If-Match it does what the dry run said, or is refused with 412.',
  tags: ['Directory'],
  request: {
    params: z.strictObject({ kind: z.enum(DIRECTORY_KINDS) }),
    query: z.strictObject({
      fileName: z
        .string()
        .max(255)
        .regex(/^[^\p{Cc}]+$/u),
      dryRun: z.enum(['true', 'false']).optional(),
    }),
    headers: z.object({ 'if-match': z.string().optional().openapi({ description: 'The digest of a dry run.' }) }),
    body: {
      required: true,
      content: Object.fromEntries(TAKEN.map(type => [type, { schema: z.string().openapi({ format: 'binary' }) }])),
    },
  },
  responses: { 200: answer('What was done, or would be.', reportSchema), ...faults(401, 403, 412, 413, 415, 422, 503) },
})

const unfinished = createRoute({
  method: 'get',
  path: '/api/directory/unfinished',
  operationId: 'listUnfinishedImports',
  summary: 'Imports of long lists that run, or that were cut off',
  description:
    `A list of up to ${WHOLE} rows goes in whole or not at all; a longer one by so many. What was cut off goes on when the ` +
    'same file is imported again; it is told for 30 days, or until a list of the same name came in whole.',
  tags: ['Directory'],
  responses: {
    200: answer('Newest first.', z.strictObject({ imports: z.array(unfinishedSchema) })),
    ...faults(401, 403),
  },
})

const dismiss = createRoute({
  method: 'delete',
  path: '/api/directory/unfinished/{id}',
  operationId: 'dismissUnfinishedImport',
  summary: 'Tell of an import no more that was cut off',
  description:
    'What is in stays in, and importing the same file again still goes on with the rest. One that runs is left alone.',
  tags: ['Directory'],
  request: { params: z.strictObject({ id: z.string().min(1).max(64) }) },
  responses: { 204: done, ...faults(401, 403) },
})

/** The provider's directory: import, and imports without an end. */
export function directoryRoutes({ context, lists }: Parts) {
  return new OpenAPIHono<Env>({ defaultHook: refuseInvalid })
    .openapi(unfinished, async c => c.json({ imports: await listUnfinished(context, c.get('person')) }, 200))
    .openapi(dismiss, async c => {
      await dismissUnfinished(context, c.get('person'), c.req.valid('param').id)
      return c.body(null, 204)
    })
    .openapi(bring, async c => {
      const person = c.get('person')
      requireImporter(person)
      requireFile(c)
      const { kind } = c.req.valid('param')
      const { fileName: name, dryRun } = c.req.valid('query')
      const bytes = new Uint8Array(await c.req.arrayBuffer())
      const list = await lists.read({ kind, bytes, name })
      if ('is' in list) throw refusalOf(c, list)
      const file = { name, sha256: createHash('sha256').update(bytes).digest('hex') }
      const seen = c.req.header('if-match') === undefined ? null : readTag(c)
      const outcome = await importDirectory(context, person, { list, file, dryRun: dryRun === 'true', seen })
      return c.json(reportDirectory(outcome, wordsFor(localeOf(c))), 200)
    })
}

function requireFile(c: Context<Env>): void {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (!TAKEN.includes(type)) throw new Fault('request.media-type')
}

function refusalOf(c: Context<Env>, refusal: DirectoryRefusal): Fault {
  const words = wordsFor(localeOf(c))
  if (refusal.is === 'heading') {
    const message = words.directory.missing(words.directory.headings[refusal.missing])
    return new Fault('directory.heading-missing', [{ pointer: '', code: refusal.missing, message }])
  }
  const { title, next } = sayFinding(words.finding, refusal.finding)
  return new Fault('directory.file-refused', [
    { pointer: refusal.finding.cell ?? '', code: refusal.finding.code, message: `${title} ${next}` },
  ])
}
