import { type OpenedWorkbook, openWorkbook, type Reading } from './check-workbook.ts'
import { fileFinding } from './finding.ts'
import { anyBytes, packAt, type SheetPlace } from './place.ts'

/**
 * Opens any customer's spreadsheet as far as the reader takes it for safety, its accounts wherever they stand. That it is
 * larger than the portal takes is a finding that stops the file, not its rows: copies of the template, in parts where
 * there are many rows, are the way out (N2). Never throws.
 */
export async function openCustomerFile(reading: Reading, place: SheetPlace): Promise<OpenedWorkbook> {
  const { bytes, pack } = reading
  const placed = packAt(pack, place)
  const limit = pack.limits.bytes
  if (bytes.length <= limit) return openWorkbook({ ...reading, pack: placed })
  const { check, cells } = await openWorkbook({ ...reading, pack: anyBytes(placed) })
  // Text is written anew anyway: its own size is no matter to the portal.
  if (check.verdict === 'refused' || check.sheet === null) return { check, cells }
  const findings = [fileFinding('file.too_large', { bytes: bytes.length, limit }), ...check.findings]
  return { check: { ...check, verdict: 'stops', findings }, cells }
}
