import { effect, signal } from '@preact/signals'
import type { Finding } from '../../shared/finding.ts'
import { READER_LIMITS } from '../../shared/limits.ts'
import { MOST_MOVED, type MovePreview, type MoveRequest } from '../../shared/move.ts'
import { PACK_PLACE } from '../../shared/place.ts'
import type { Problem } from '../api.ts'
import type { KnownDb, RelocationDraft } from '../known-db.ts'
import type { Checker } from './checker.ts'
import type { ConnectionModel } from './connection.ts'
import type { ErrandsModel } from './errands.ts'
import { listRows } from './list-rows.ts'
import { pastedNumbers } from './paste.ts'

export type RelocationModel = ReturnType<typeof createRelocation>

/** What keeps a representative's move from being looked at, or null when nothing does. */
export type RelocationObstacle = 'nothing' | 'too-many' | 'no-enterprise' | 'no-reason'

const EMPTY: RelocationDraft = { to: null, text: '', file: null, reason: '', key: '' }

/**
 * Accounts that a representative moves at once (A4): written down here, looked at by a dry run, then moved. What is
 * written is kept by person and service; its key is as old as its last change, so that sending it again moves nothing twice.
 */
export function createRelocation(
  db: KnownDb,
  connection: ConnectionModel,
  { checker, errands }: { checker: Checker; errands: ErrandsModel },
) {
  const draft = signal<RelocationDraft>(EMPTY)
  const preview = signal<MovePreview | null>(null)
  const problem = signal<Problem | null>(null)
  const busy = signal(false)
  /** Why no accounts could be taken from a file. */
  const refused = signal<Finding | null>(null)

  const whose = (): [string, string] | null => {
    const person = connection.connection.value?.person
    return person ? [connection.service.value, person.id] : null
  }

  async function load(owner: [string, string]): Promise<void> {
    const kept = await db.get('relocation', owner)
    if (String(whose()) === String(owner)) draft.value = kept ?? EMPTY
  }

  effect(() => {
    const owner = whose()
    preview.value = null
    if (owner) void load(owner)
    else draft.value = EMPTY
  })

  /** Every change is stored at once, and what was looked at is no more what would be done. */
  async function change(changes: Partial<RelocationDraft>): Promise<void> {
    draft.value = { ...draft.value, ...changes, key: crypto.randomUUID() }
    preview.value = null
    problem.value = null
    const owner = whose()
    if (owner) await db.put('relocation', draft.value, owner)
  }

  async function takeFile(file: File): Promise<void> {
    refused.value = null
    const { check } = await openFile(file)
    // What a merge or the wrong column covers is not certain to be an account.
    const rows = check.rows.filter(({ covered }) => !covered)
    if (rows.length === 0) refused.value = check.findings.find(({ level }) => level === 'stop') ?? null
    else await change({ file: { name: file.name, rows: rows.map(({ cell, typed, kind }) => ({ cell, typed, kind })) } })
  }

  async function openFile(file: File) {
    const { tooLarge, unreadable } = await import('./refused.ts')
    if (file.size > READER_LIMITS.fileBytes) return tooLarge(file.size)
    const bytes = await file.arrayBuffer().catch(() => null)
    if (!bytes) return unreadable()
    return checker.openFile({ bytes: new Uint8Array(bytes), name: file.name, asText: false, place: PACK_PLACE })
  }

  function request({ to, reason, ...rest }: RelocationDraft): MoveRequest {
    return { to: to ?? '', reason: reason.trim(), rows: relocationRows(rest) }
  }

  async function look(): Promise<void> {
    const asked = draft.value
    const api = await connection.api()
    if (!api || busy.value) return
    busy.value = true
    const reply = await api.previewMove(request(asked))
    busy.value = false
    connection.heed(reply.ok ? null : reply.problem)
    if (draft.value !== asked) return
    preview.value = reply.ok ? reply.value : null
    problem.value = reply.ok ? null : reply.problem
  }

  /** Moves what was looked at, now or once there is a way; answers the key that it is known by until then. */
  async function make(): Promise<string | null> {
    const [written, looked] = [draft.value, preview.value]
    if (busy.value || !looked) return null
    busy.value = true
    const errand = await errands.move(written, request(written), looked.to)
    busy.value = false
    if (errand) await change(EMPTY)
    return errand?.key ?? null
  }

  /** A move that was taken back, or not taken, can be written on, unless another was begun meanwhile. */
  async function takeUp(written: RelocationDraft): Promise<void> {
    const { text, file } = draft.value
    if (text.trim() === '' && file === null) await change(written)
  }

  return { draft, preview, problem, busy, refused, change, takeFile, look, make, takeUp }
}

/** The rows that a draft would move: those of its file, or what was typed and pasted. */
export function relocationRows({ file, text }: Pick<RelocationDraft, 'file' | 'text'>): MoveRequest['rows'] {
  return file?.rows ?? listRows(pastedNumbers(text).map(typed => ({ id: '', typed })))
}

/** What is still missing. */
export function relocationObstacle(draft: RelocationDraft): RelocationObstacle | null {
  const { length } = relocationRows(draft)
  if (length === 0) return 'nothing'
  if (length > MOST_MOVED) return 'too-many'
  if (draft.to === null) return 'no-enterprise'
  return draft.reason.trim() === '' ? 'no-reason' : null
}
