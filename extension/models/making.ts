import { signal } from '@preact/signals'
import { fileFinding } from '../../shared/finding.ts'
import { READER_LIMITS } from '../../shared/limits.ts'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import type { Locale } from '../../shared/words/locale.ts'
import type { FillFault } from '../../shared/workbook/fill.ts'
import type { Db } from '../db.ts'
import type { AccountDraft, DraftCheck } from '../draft.ts'
import type { GivenTemplate, MadePut, MadeSet } from '../made.ts'
import type { MadePart } from '../worker/book-protocol.ts'
import { askBook } from './book.ts'

export type MakingModel = Awaited<ReturnType<typeof createMaking>>

/** Workbooks made of the draft: copies of the template, whole or in parts, and the customer's file with what is wrong. */
export async function createMaking(db: Db, draft: () => AccountDraft, locale: () => Locale) {
  const [keptSet, keptTemplate] = await Promise.all([db.get('made', 'accounts'), db.get('template', 'portal')])
  const set = signal<MadeSet | null>(keptSet ?? null)
  const template = signal<GivenTemplate | null>(keptTemplate ?? null)
  /** Why the template that was given last can't be used. */
  const refusedTemplate = signal<FillFault | null>(null)
  const busy = signal<'parts' | 'rest' | 'annotated' | null>(null)
  const failed = signal(false)

  function change(next: MadeSet): void {
    set.value = next
    void db.put('made', next, 'accounts')
  }

  /** The copies of the template with the rows as they stand; null where none could be made. */
  async function makeParts(fileName: string): Promise<MadeSet | null> {
    const { check, done } = draft()
    if (!check || busy.value) return null
    const stamp = stampOf(draft())
    if (set.value?.stamp === stamp && set.value.parts.length > 0) return set.value
    busy.value = 'parts'
    const added = new Set(done)
    const made = await askBook('fill', {
      cells: check.cells.filter(({ cell }) => !added.has(cell)),
      history: check.history,
      template: template.value?.bytes ?? null,
      fileName,
      locale: locale(),
    })
    busy.value = null
    failed.value = !made
    if (!made) return null
    const before = set.value?.stamp.startsWith(check.at) ? set.value : null
    const next = { ...made, stamp, uploaded: before?.uploaded ?? {}, put: before?.put ?? {} }
    change(next)
    return next
  }

  /** One copy of the template with these rows alone, as they stand; null where it could not be made. */
  async function makeRest(fileName: string, cells: readonly string[]): Promise<MadePart | null> {
    const { check } = draft()
    if (!check || busy.value) return null
    const wanted = new Set(cells)
    busy.value = 'rest'
    const made = await askBook('fill', {
      cells: check.cells.filter(({ cell }) => wanted.has(cell)),
      history: check.history,
      template: template.value?.bytes ?? null,
      fileName,
      locale: locale(),
    })
    busy.value = null
    const part = made?.parts[0] ?? null
    failed.value = part === null
    return part
  }

  function tick(key: string, at: string | null): void {
    if (!set.value) return
    const { [key]: _ticked, ...others } = set.value.uploaded
    const { [key]: _put, ...otherPuts } = set.value.put ?? {}
    const uploaded = at === null ? others : { ...others, [key]: at }
    // What is unticked is not in the portal after all.
    change({ ...set.value, uploaded, put: at === null ? otherPuts : (set.value.put ?? {}) })
  }

  /** A part stands in the portal's file chooser: it is ticked, and where it was put stays told. */
  function notePut(key: string, put: MadePut): void {
    if (!set.value) return
    const { uploaded, put: before } = set.value
    change({ ...set.value, uploaded: { ...uploaded, [key]: put.at }, put: { ...before, [key]: put } })
  }

  /** The customer's own file with what is wrong in a column of ours; null where that came to nothing. */
  async function annotate({ source, found }: DraftCheck): Promise<Uint8Array<ArrayBuffer> | null> {
    const bytes = await db.get('file', 'accounts')
    if (!bytes || source.kind !== 'file' || busy.value) return null
    const { name, asText, place } = source
    busy.value = 'annotated'
    const made = await askBook('annotate', { bytes, name, asText, check: found, place, locale: locale() })
    busy.value = null
    failed.value = !made
    return made
  }

  /** Takes the portal's own blank template; one that can't be filled is refused at once, with the reason. */
  async function giveTemplate(file: File): Promise<void> {
    refusedTemplate.value = null
    const limit = READER_LIMITS.fileBytes
    if (file.size > limit) {
      const finding = fileFinding('file.too_large', { bytes: file.size, limit })
      refusedTemplate.value = { why: 'unreadable', finding }
      return
    }
    const bytes = new Uint8Array(await file.arrayBuffer())
    const cells = TRIED.map((typed, at) => {
      const row = lumenConnect.sheet.firstRow + at
      return { cell: `${lumenConnect.sheet.column}${row}`, row, typed, kind: 'text' as const }
    })
    const history = { done: [], undone: [] }
    const tried = await askBook('fill', { cells, history, template: bytes, fileName: file.name, locale: locale() })
    if (!tried) failed.value = true
    else if (tried.fault) refusedTemplate.value = tried.fault
    else {
      template.value = { name: file.name, bytes }
      forgetSet()
      await db.put('template', template.value, 'portal')
    }
  }

  /** Back to the template that we make ourselves. */
  async function forgetTemplate(): Promise<void> {
    template.value = null
    forgetSet()
    await db.delete('template', 'portal')
  }

  /** Workbooks of another template are old; what was ticked stays ticked. */
  function forgetSet(): void {
    if (set.value) change({ ...set.value, stamp: `${set.value.stamp} `, parts: [] })
  }

  return {
    set,
    template,
    refusedTemplate,
    busy,
    failed,
    makeParts,
    makeRest,
    tick,
    notePut,
    annotate,
    giveTemplate,
    forgetTemplate,
  }
}

/** Two accounts that no portal has, to try a template with. */
const TRIED = ['5-10000001', '5-10000002']

/** Names the rows as they stand: another text of it means that something was done since. */
export function stampOf({ check, done }: Pick<AccountDraft, 'check' | 'done'>): string {
  const { history, at } = check ?? { history: { done: [], undone: [] }, at: '' }
  const last = history.done.at(-1)
  return [at, history.done.length, JSON.stringify(last?.changes.slice(0, 3) ?? ''), done.length].join(' ')
}
