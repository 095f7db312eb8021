const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const REVOKED_AFTER_MS = 60_000

/** Saves a workbook as a file, by a link: that needs no permission. */
export function saveWorkbook(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: XLSX }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads it after the click; it is let go once that is surely over.
  setTimeout(() => URL.revokeObjectURL(url), REVOKED_AFTER_MS)
}
