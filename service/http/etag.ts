import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { Fault } from '../../shared/fault.ts'
import type { Env } from './env.ts'

/** The ETag of a row by its version. */
export function versionTag(version: number): string {
  return `"${version}"`
}

/** The version that a change is made to, from If-Match. Raises version.missing; what was never given is just stale. */
export function readVersion(c: Context<Env>): number {
  const given = c.req.header('if-match')
  if (given === undefined) throw new Fault('version.missing')
  const digits = /^"(\d{1,9})"$/.exec(given.trim())?.[1]
  if (digits === undefined) throw new Fault('version.stale')
  return Number(digits)
}

/** The ETag of what has no version of its own: a digest of its text. */
export function contentTag(text: string): string {
  return `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
}
