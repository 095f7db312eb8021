/** A batch's number as people quote it: "SC-20431". */
export function batchNumber(number: number): string {
  return `SC-${number}`
}

/** The number of "SC-20431" ("sc-20431", "20431"), or null for anything else. */
export function parseBatchNumber(text: string): number | null {
  const digits = /^(?:SC-)?(\d{1,9})$/i.exec(text.trim())?.[1]
  return digits === undefined ? null : Number(digits)
}
