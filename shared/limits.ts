/**
 * Both tables of limits. The reader's are for safety: past them a file is refused, because no honest account list
 * comes near them. The portal's are its own rules (A3, A24).
 */
export const READER_LIMITS = {
  fileBytes: 16 * 1024 * 1024,
  entries: 2_000,
  nameBytes: 255,
  /** Unpacked size of one part, of all parts read, and of everything the directory declares. */
  partBytes: 64 * 1024 * 1024,
  readBytes: 96 * 1024 * 1024,
  declaredBytes: 256 * 1024 * 1024,
  xmlDepth: 64,
  xmlNameBytes: 1_024,
  xmlAttributes: 64,
  sharedStrings: 500_000,
  cells: 1_000_000,
  /** Cells of the account column: past them a file made for it could keep the rules busy for longer, and take more memory, than R2 allows. The provider's own lists are bounded by `cells` alone. */
  accountRows: 50_000,
  textLength: 32_767,
  /** Of longer texts, only so many bytes as the part holds are looked at: enough to see that a cell can't hold it. */
  textBytes: 10 * 32_768,
  rows: 1_048_576,
  columns: 16_384,
  /** What may follow the zip's end: some mail gateways append a little. */
  trailingBytes: 65_536,
} as const

/** Lumen Connect's own rules, as far as its help page states them; the size is the wider reading of "1 MB". */
export const LUMEN_CONNECT_LIMITS = { accounts: 100, bytes: 1_048_576, bytesWarn: 1_000_000 } as const

/** Of seat requests: as many seats as one request may hold, and how long an answer may be (ours; the portal says neither). */
export const SEAT_LIMITS = {
  seats: 200,
  extension: { shortest: 2, longest: 6 },
  code: { shortest: 1, longest: 6 },
  text: 120,
  longText: 2_000,
  list: 20,
  dids: 50,
  attachments: 10,
  attachmentBytes: 1_000_000,
} as const
