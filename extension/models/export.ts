import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { ArchiveNames } from '../../shared/archive-names.ts'
import type { Check } from '../../shared/check.ts'
import { type FixListWords, makeFixList } from '../../shared/fix-list.ts'
import { fixListPage } from '../../shared/fix-list-page.ts'
import { PACK_PLACE } from '../../shared/place.ts'
import { showSealCode } from '../../shared/seal-code.ts'
import type { PanelWords } from '../../shared/words/catalogue.ts'
import type { SummaryRow } from '../../shared/workbook/summary.ts'
import type { RepFile } from '../rep-file.ts'
import type { FileCorrection } from '../worker/correction-task.ts'
import { askBook } from './book.ts'
import { type Correctors, createCorrectors } from './corrector.ts'

/** What an archive is made of. */
export interface Exporting {
  files: readonly RepFile[]
  words: PanelWords
  fixWords: FixListWords
  /** The portal's own, where it was given; else ours. */
  template: Uint8Array<ArrayBuffer> | null
  checkOf: (id: string) => Promise<Check | undefined>
  bytesOf: (id: string) => Promise<Uint8Array<ArrayBuffer> | null>
  onProgress: (done: number) => void
  signal: AbortSignal
}

export interface Exported {
  archive: Blob
  /** Corrected files in it. */
  corrected: number
}

/** Two workers correct, as many as ever check; what they need next is read meanwhile. */
const CORRECTORS = 2
const UNDER_WAY = 2 * CORRECTORS

/**
 * One archive with every fix list, every corrected file and a summary. Written piece by piece, so that five hundred files
 * never lie in memory at once. Throws what the signal was aborted with.
 */
export async function exportFiles(asked: Exporting): Promise<Exported> {
  const { words } = asked
  const archive = new Archive()
  const template = asked.template ?? (await made(askBook('template', { locale: words.locale })))
  const correctors = createCorrectors(template, CORRECTORS)
  try {
    const summary = await addFiles(archive, asked, correctors)
    // One worker more comes after two have gone.
    correctors.close()
    const rows = summary.map(({ row }) => row)
    archive.addPacked(words.files.summary.file, await made(askBook('summary', { rows, locale: words.locale })))
    return { archive: archive.end(), corrected: summary.reduce((sum, { corrected }) => sum + corrected, 0) }
  } finally {
    correctors.close()
  }
}

async function made<Book>(asking: Promise<Book | null>): Promise<Book> {
  const book = await asking
  if (book === null) throw new Error('A workbook could not be made')
  return book
}

/** A file's line in the summary, and how many corrected files there are of it. */
interface Added {
  row: SummaryRow
  corrected: number
}

/** Adds the files in their order, a few of them under way at once. */
async function addFiles(archive: Archive, asked: Exporting, correctors: Correctors): Promise<Added[]> {
  const { files, words, signal } = asked
  const names = new ArchiveNames()
  const added: Added[] = []
  const coming: ReturnType<typeof correctKept>[] = []
  for (const [at, file] of files.entries()) {
    signal.throwIfAborted()
    asked.onProgress(at)
    for (const next of files.slice(at + coming.length, at + UNDER_WAY))
      coming.push(correctKept(next, asked, correctors))
    const kept = await coming.shift()
    if (!kept) continue
    const { check, correction } = kept
    const fixList = addFixList(archive, names, { file, check }, asked)
    const parts = correction.parts.map(({ name, bytes }) => {
      const path = names.take(words.files.folders.corrected, name)
      archive.addPacked(path, bytes)
      return path
    })
    added.push({ row: summaryRow({ file, check, correction, parts, fixList }, words), corrected: parts.length })
  }
  return added
}

/** A file's check, and the file corrected; null where it was forgotten meanwhile. */
async function correctKept(
  file: RepFile,
  { checkOf, bytesOf }: Exporting,
  correctors: Correctors,
): Promise<{ check: Check; correction: FileCorrection } | null> {
  const reading = file.check?.verdict === 'refused' ? null : bytesOf(file.id)
  const [check, bytes] = await Promise.all([checkOf(file.id), reading])
  if (!check) return null
  if (!bytes) return { check, correction: { parts: [], leftOut: [], removed: [], why: 'refused' } }
  const { name, asText } = file
  const place = file.check?.place ?? PACK_PLACE
  return { check, correction: await correctors.correct({ bytes, name, asText, place }) }
}

function addFixList(
  archive: Archive,
  names: ArchiveNames,
  { file, check }: { file: RepFile; check: Check },
  { words, fixWords }: Exporting,
): string {
  const list = makeFixList(check, file.name, fixWords, { seal: file.seal })
  if (list.items.length === 0) return ''
  const path = names.take(words.files.folders.fixLists, `${file.name}.html`)
  archive.addText(path, fixListPage(list, fixWords))
  return path
}

function summaryRow(
  {
    file,
    check,
    correction: { parts: made, leftOut, removed, why },
    parts,
    fixList,
  }: { file: RepFile; check: Check; correction: FileCorrection; parts: readonly string[]; fixList: string },
  { files: say }: PanelWords,
): SummaryRow {
  const { counts, pack, verdict } = check
  const notes = [
    ...(why ? [say.notCorrected[why]] : []),
    ...(leftOut.length > 0 ? [say.leftOutCells(leftOut.length, leftOut.join(', '))] : []),
  ]
  return {
    source: file.name,
    folder: file.folder,
    customer: file.customer,
    verdict: say.verdicts[verdict],
    rows: counts.rows,
    ready: counts.ready,
    stop: counts.stop,
    look: counts.look,
    written: made.reduce((sum, { accounts }) => sum + accounts, 0),
    leftOut: leftOut.length,
    removed: removed.length,
    corrected: parts.join('\n'),
    fixList,
    note: notes.join(' '),
    size: file.bytes,
    checked: file.check?.at ?? '',
    rules: pack,
    seal: file.seal === null ? '' : showSealCode(file.seal),
    sha256: check.file?.sha256 ?? '',
  }
}

/** Handing bytes over to the browser's keeping costs a turn to its own process, however few they are. */
const KEEP_BYTES = 1 << 20

/** A zip that grows; what it is made of leaves memory for the browser's keeping as it comes. */
class Archive {
  private readonly kept: Blob[] = []
  private chunks: Uint8Array<ArrayBuffer>[] = []
  private size = 0
  private readonly zip = new Zip((error, chunk) => {
    if (error) throw error
    this.chunks.push(new Uint8Array(chunk))
    this.size += chunk.length
    if (this.size >= KEEP_BYTES) this.keep()
  })

  private keep(): void {
    this.kept.push(new Blob(this.chunks))
    this.chunks = []
    this.size = 0
  }

  addText(path: string, text: string): void {
    const entry = new ZipDeflate(path, { level: 6 })
    this.zip.add(entry)
    entry.push(new TextEncoder().encode(text), true)
  }

  /** A workbook is packed already. */
  addPacked(path: string, bytes: Uint8Array): void {
    const entry = new ZipPassThrough(path)
    this.zip.add(entry)
    entry.push(bytes, true)
  }

  end(): Blob {
    this.zip.end()
    this.keep()
    return new Blob(this.kept, { type: 'application/zip' })
  }
}
