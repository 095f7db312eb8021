import type { Day } from './weekly-hours.ts'

/** What somebody answers calls on. */
export const DEVICES = ['desk-phone', 'mobile-app', 'desktop-app', 'other-number', 'voicemail'] as const
export type Device = (typeof DEVICES)[number]

/** B30: the devices that answer, by day of the week; none on a day without calls. */
export type DeviceDays = Record<Day, Device[]>

/** When calls are passed on. */
export const FORWARD_WHEN = ['always', 'busy', 'no-answer', 'unreachable', 'by-hand'] as const
export type ForwardWhen = (typeof FORWARD_WHEN)[number]

/** Where to: somebody's extension, or any number. */
export const FORWARD_TO = ['extension', 'number'] as const
export type ForwardTo = (typeof FORWARD_TO)[number]

/** B31 */
export interface Forward {
  when: ForwardWhen
  to: ForwardTo
  /** The extension or the number, as typed. */
  target: string
}

/** B32: where calls go after hours. `unset` until something is chosen. */
export const AFTER_HOURS_TO = ['unset', 'voicemail', 'extension', 'number', 'queue', 'attendant', 'message'] as const
export type AfterHoursTo = (typeof AFTER_HOURS_TO)[number]

export interface AfterHours {
  to: AfterHoursTo
  /** The extension, number, queue or attendant, or the message to play; empty for the mailbox. */
  target: string
}

/** B34: which auto attendant, at which key. */
export interface IvrPlace {
  attendant: string
  /** One of 0 to 9, * or #. */
  option: string
}

export const QUEUE_KINDS = ['queue', 'hunt-group'] as const
export type QueueKind = (typeof QUEUE_KINDS)[number]

/** B35: which call queue or hunt group, and in what order. */
export interface QueuePlace {
  kind: QueueKind
  queue: string
  /** 1 is rung first; null where the order is no matter (all ring together). */
  position: number | null
}

/** The keys of a telephone. */
export const KEYS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '#'] as const
