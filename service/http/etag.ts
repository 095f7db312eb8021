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
  const seen = readTag(c)
  if (!/^\d{1,9}$/.test(seen)) throw new Fault('version.stale')
  return Number(seen)
}

/** The same where a version is more than a number: what stands in If-Match between its quotes. */
export function readTag(c: Context<Env>): string {
  const given = c.req.header('if-match')
  if (given === undefined) throw new Fault('version.missing')
  const seen = /^"([\w.]{1,40})"$/.exec(given.trim())?.[1]
  if (seen === undefined) throw new Fault('version.stale')
  return seen
}

/** The ETag of what has no version of its own: a digest of its text. */
export function contentTag(text: string): string {
  return `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
}
