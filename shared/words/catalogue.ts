import type { enUS } from './en-US/index.ts'
import type { Locale } from './locale.ts'

/** Every sentence a person reads, in one language. English sets the shape; a missing French sentence does not compile. */
export type Words = typeof enUS

/** Loads one language, so that the panel never carries both. */
export async function loadWords(locale: Locale): Promise<Words> {
  return locale === 'fr-CA' ? (await import('./fr-CA/index.ts')).frCA : (await import('./en-US/index.ts')).enUS
}
