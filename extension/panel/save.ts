import { XLSX_TYPE } from '../../shared/workbook/media-type.ts'

const REVOKED_AFTER_MS = 60_000

/** Saves a workbook as a file. */
export function saveWorkbook(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  saveFile(bytes, name, XLSX_TYPE)
}

/** Saves something as a file, by a link: that needs no permission. */
export function saveFile(content: BlobPart, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads it after the click; it is let go once that is surely over.
  setTimeout(() => URL.revokeObjectURL(url), REVOKED_AFTER_MS)
}
