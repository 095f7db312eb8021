import type { OtherFileKind, OtherSheetKind } from '../finding-file.ts'
import { refuse } from './refusal.ts'
import { endsLikeZip } from './zip-end.ts'

/** What a file is by its bytes, whatever its name says: a zip that may be a workbook, or text. All else is refused. */
export type FileKind = 'zip' | 'text'

const MAGIC: readonly (readonly [start: readonly number[], kind: OtherFileKind])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x89, 0x50, 0x4e, 0x47], 'image'],
  [[0xff, 0xd8, 0xff], 'image'],
  [[0x47, 0x49, 0x46, 0x38], 'image'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'archive'],
  [[0x52, 0x61, 0x72, 0x21], 'archive'],
]
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** The records that the oldest Excel files begin with, before there were containers. */
const OLD_EXCEL = [0x09, 0x02, 0x04, 0x08]
const HEAD = 4_096

/** Looks at the first bytes. `name` only tells look-alikes apart. */
export function fileKind(bytes: Uint8Array, name: string): FileKind {
  if (bytes.length === 0) refuse('file.empty', {})
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04]) || begins(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'zip'
  if (begins(bytes, OLE)) refuseOle(bytes, name)
  if (bytes[0] === 0x09 && OLD_EXCEL.includes(bytes[1] ?? -1) && (bytes[2] ?? 0) < 16 && bytes[3] === 0) {
    refuse('file.is_xls', {})
  }
  if (endsLikeZip(bytes)) refuse('file.polyglot', { where: 'before', bytes: zipStart(bytes) })
  const magic = MAGIC.find(([start]) => begins(bytes, start))
  if (magic) refuse('file.not_spreadsheet', { kind: magic[1] })
  if (begins(bytes, [0x1f, 0x8b])) {
    if (endingOf(name) === '.gnumeric') refuse('file.wrong_kind', { kind: 'gnumeric' })
    refuse('file.not_spreadsheet', { kind: 'archive' })
  }
  refuseMarkup(bytes)
  if (!looksLikeText(bytes)) refuse('file.not_spreadsheet', { kind: 'unknown' })
  return 'text'
}

/** ".xlsx" of a file's name, in lower case; '' where it has none. */
export function endingOf(name: string): string {
  return /\.[^./\\]*$/.exec(name)?.[0].toLowerCase() ?? ''
}

function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}

/** Where the zip inside begins; at least 1, since the file does not begin with it. */
function zipStart(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(0x50, 1); at >= 0; at = bytes.indexOf(0x50, at + 1)) {
    if (bytes[at + 1] === 0x4b && bytes[at + 2] === 3 && bytes[at + 3] === 4) return at
  }
  return bytes.length
}

/** Containers of the old Office: their streams' names stand in UTF-16 in the directory. */
function refuseOle(bytes: Uint8Array, name: string): never {
  if (holdsName(bytes, 'EncryptedPackage')) refuse('file.encrypted', {})
  if (endingOf(name) === '.et') refuse('file.wrong_kind', { kind: 'et' satisfies OtherSheetKind })
  if (holdsName(bytes, 'WordDocument')) refuse('file.not_spreadsheet', { kind: 'word' })
  if (holdsName(bytes, 'PowerPoint Document')) refuse('file.not_spreadsheet', { kind: 'powerpoint' })
  if (holdsName(bytes, 'VisioDocument')) refuse('file.not_spreadsheet', { kind: 'visio' })
  if (holdsName(bytes, 'Workbook') || holdsName(bytes, 'Book')) refuse('file.is_xls', {})
  return refuse('file.not_spreadsheet', { kind: 'unknown' })
}

function holdsName(bytes: Uint8Array, name: string): boolean {
  const first = name.charCodeAt(0)
  // Names stand at even places, each entry of the directory being 128 bytes.
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let length = 0
    while (
      length < name.length &&
      bytes[at + length * 2] === name.charCodeAt(length) &&
      bytes[at + length * 2 + 1] === 0
    ) {
      length++
    }
    if (length === name.length && at % 128 === 0) return true
  }
  return false
}

function refuseMarkup(bytes: Uint8Array): void {
  const head = new TextDecoder(bytes[1] === 0 || bytes[0] === 0xff ? 'utf-16le' : 'latin1')
    .decode(bytes.subarray(0, HEAD))
    .replace(/^[\ufeff\u00ef\u00bb\u00bf\s]+/, '')
    .toLowerCase()
  if (head.startsWith('mime-version:') || head.startsWith('{\\rtf')) {
    if (head.startsWith('{')) refuse('file.not_spreadsheet', { kind: 'word' })
    refuse('file.is_html', {})
  }
  if (!head.startsWith('<')) return
  if (head.includes('urn:schemas-microsoft-com:office:spreadsheet')) refuse('file.wrong_kind', { kind: 'xml2003' })
  if (head.includes('office:document') && head.includes('opendocument')) refuse('file.wrong_kind', { kind: 'ods' })
  if (/<(?:!doctype html|html|head|body|meta|table|style|div|script|tr|td|p|h1)[\s>]/.test(head))
    refuse('file.is_html', {})
  if (head.startsWith('<?xml')) refuse('file.not_spreadsheet', { kind: 'unknown' })
}

/** Text has no bytes that only a machine writes; UTF-16 is known by its mark. */
function looksLikeText(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true
  const head = bytes.subarray(0, 65_536)
  let odd = 0
  for (const byte of head) {
    if (byte === 0) return false
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) odd++
  }
  return odd * 100 <= head.length
}
