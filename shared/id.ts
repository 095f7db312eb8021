/** A batch's number as people quote it: "SC-20431". */
export function batchNumber(number: number): string {
  return `SC-${number}`
}

/** A move's number as people quote it: "MV-3012". */
export function moveNumber(number: number): string {
  return `MV-${number}`
}

/** The number of "MV-3012" ("mv-3012", "3012"), or null for anything else. */
export function parseMoveNumber(text: string): number | null {
  const digits = /^(?:MV-)?(\d{1,9})$/i.exec(text.trim())?.[1]
  return digits === undefined ? null : Number(digits)
}

/** The number of "SC-20431" ("sc-20431", "20431"), or null for anything else. */
export function parseBatchNumber(text: string): number | null {
  const digits = /^(?:SC-)?(\d{1,9})$/i.exec(text.trim())?.[1]
  return digits === undefined ? null : Number(digits)
}

/** A ticket's number as people quote it: "TK-4107". */
export function ticketNumber(number: number): string {
  return `TK-${number}`
}

/** The number of "TK-4107" ("tk-4107", "4107"), or null for anything else. */
export function parseTicketNumber(text: string): number | null {
  const digits = /^(?:TK-)?(\d{1,9})$/i.exec(text.trim())?.[1]
  return digits === undefined ? null : Number(digits)
}
