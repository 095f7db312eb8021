import type { enUS } from './en-US/index.ts'
import type { enUSPanel } from './en-US/panel-catalogue.ts'
import type { Locale } from './locale.ts'

/** Every sentence a person reads, in one language. English sets the shape; a missing French sentence does not compile. */
export type Words = typeof enUS

/** The sentences of the panel alone. */
export type PanelWords = typeof enUSPanel

/** Loads one language, so that no page ever carries both. */
export async function loadWords(locale: Locale): Promise<Words> {
  return locale === 'fr-CA' ? (await import('./fr-CA/index.ts')).frCA : (await import('./en-US/index.ts')).enUS
}

/** Loads what the panel says in one language. */
export async function loadPanelWords(locale: Locale): Promise<PanelWords> {
  return locale === 'fr-CA'
    ? (await import('./fr-CA/panel-catalogue.ts')).frCAPanel
    : (await import('./en-US/panel-catalogue.ts')).enUSPanel
}
