/** A finding whose sentence needs nothing more. */
export type Nothing = Record<string, never>

/** Spreadsheet formats that are not .xlsx. */
export type OtherSheetKind = 'xlsb' | 'ods' | 'numbers' | 'et' | 'gnumeric' | 'xml2003'

/** What a file is that holds no sheet at all. */
export type OtherFileKind = 'word' | 'powerpoint' | 'visio' | 'pdf' | 'image' | 'archive' | 'unknown'

/** What findings about the file and its inside tell their sentences; sizes in bytes, parts by their name in the zip. */
export interface FileFindings {
  'file.unreadable': Nothing
  /** A folder without a spreadsheet, or a pattern that matches nothing. */
  'file.none': { place: 'folder' | 'pattern' }
  'file.empty': Nothing
  'file.too_large': { bytes: number; limit: number }
  /** `sure` is the size that every reading of "1 MB" allows. */
  'file.near_limit': { bytes: number; sure: number; limit: number }
  'file.too_slow': { seconds: number }
  /** Reading it ended the process or worker that read it. */
  'file.broke_off': Nothing
  'file.is_csv': Nothing
  'file.is_html': Nothing
  'file.is_xls': Nothing
  'file.encrypted': Nothing
  'file.has_macros': Nothing
  'file.wrong_kind': { kind: OtherSheetKind }
  'file.not_spreadsheet': { kind: OtherFileKind }
  'file.polyglot': { where: 'before' | 'after'; bytes: number }
  'file.as_text': Nothing
  /** The ending as the name has it (".xls"), or '' where there is none. */
  'file.misnamed': { ending: string }
  'zip.truncated': Nothing
  'zip.broken': { part: string | null }
  /** `lying`: a part unpacks to more than the `bytes` that it declares. */
  'zip.too_big_unpacked': { bytes: number; limit: number; lying: boolean }
  'zip.overlap': Nothing
  'zip.too_many_entries': { count: number; limit: number }
  'zip.duplicate': { name: string }
  'zip.bad_name': { name: string }
  'zip.unsupported': { part: string | null }
  'xml.doctype': { part: string }
  'xml.broken': { part: string }
  'xml.too_deep': { part: string; limit: number }
  'xml.too_long': { part: string }
  'xml.encoding': { part: string; encoding: string }
  'xml.shared_string': { cell: string }
  'sheet.none': Nothing
  'sheet.missing': { name: string }
  'sheet.hidden': { name: string }
  'sheet.guess': { name: string; wanted: string; count: number }
  'sheet.too_big': { what: 'cells' | 'strings' | 'rows' | 'list'; limit: number }
  'sheet.row_number': { row: string }
  'sheet.cell_ref': { ref: string }
}
