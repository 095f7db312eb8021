import type { enUS } from './en-US/index.ts'
import type { panelFirst } from './en-US/panel-first.ts'
import type { panelLater } from './en-US/panel-later.ts'
import type { panelSeats } from './en-US/panel-seats.ts'
import type { panelWork } from './en-US/panel-work.ts'
import type { FindingSentences } from './finding.ts'
import type { Locale } from './locale.ts'

/** Every sentence a person reads, in one language. English sets the shape; a missing French sentence does not compile. */
export type Words = typeof enUS

/** The panel's sentences until something is sent, those of working on what was checked, and those from then on. */
export type PanelFirst = typeof panelFirst
export type PanelLater = typeof panelLater
export type PanelWork = typeof panelWork
export type PanelSeats = typeof panelSeats
export type PanelWords = PanelFirst & PanelWork & PanelLater

/** Loads one language, so that no page ever carries both. */
export async function loadWords(locale: Locale): Promise<Words> {
  return locale === 'fr-CA' ? (await import('./fr-CA/index.ts')).frCA : (await import('./en-US/index.ts')).enUS
}

/** What the panel says first. */
export async function loadPanelFirst(locale: Locale): Promise<PanelFirst> {
  return (locale === 'fr-CA' ? await import('./fr-CA/panel-first.ts') : await import('./en-US/panel-first.ts'))
    .panelFirst
}

/** What the panel says later. */
export async function loadPanelLater(locale: Locale): Promise<PanelLater> {
  return (locale === 'fr-CA' ? await import('./fr-CA/panel-later.ts') : await import('./en-US/panel-later.ts'))
    .panelLater
}

/** What the panel says of working on the rows. */
export async function loadPanelWork(locale: Locale): Promise<PanelWork> {
  return (locale === 'fr-CA' ? await import('./fr-CA/panel-work.ts') : await import('./en-US/panel-work.ts')).panelWork
}

/** What the panel says of seats. */
export async function loadPanelSeats(locale: Locale): Promise<PanelSeats> {
  return (locale === 'fr-CA' ? await import('./fr-CA/panel-seats.ts') : await import('./en-US/panel-seats.ts'))
    .panelSeats
}

/** What the toolbar button says of the queue. */
export async function loadQueueWords(locale: Locale): Promise<Words['queue']> {
  return (locale === 'fr-CA' ? await import('./fr-CA/queue.ts') : await import('./en-US/queue.ts')).queue
}

/** What is said of a ticket, where the rest about seats is not loaded. */
export async function loadTicketWords(locale: Locale): Promise<Words['ticket']> {
  return (locale === 'fr-CA' ? await import('./fr-CA/ticket.ts') : await import('./en-US/ticket.ts')).ticket
}

/** What findings say. */
export async function loadFindings(locale: Locale): Promise<FindingSentences> {
  return (locale === 'fr-CA' ? await import('./fr-CA/finding.ts') : await import('./en-US/finding.ts')).finding
}
