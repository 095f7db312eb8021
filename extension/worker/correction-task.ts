import type { SheetPlace } from '../../shared/place.ts'

/** One file to correct. */
export interface CorrectionTask {
  id: number
  bytes: Uint8Array<ArrayBuffer>
  name: string
  asText: boolean
  place: SheetPlace
  /** What its accounts go into; null: the template that the worker was given before. */
  template: Uint8Array<ArrayBuffer> | null
}

/** Why there is no corrected file. */
export type NotCorrected = 'refused' | 'other-column' | 'nothing-ready' | 'failed'

/** What came of correcting one file: its parts, each within what goes in at one time, and what is not in them. */
export interface FileCorrection {
  parts: { name: string; bytes: Uint8Array<ArrayBuffer>; accounts: number }[]
  /** Cells of the rows that still stop. */
  leftOut: string[]
  /** Cells of the repetitions that were taken out. */
  removed: string[]
  why: NotCorrected | null
}

/** The first message of a worker, with the id null, says that it can take work. */
export interface CorrectionReply {
  id: number | null
  correction: FileCorrection | null
}
