import type { Words } from './catalogue.ts'
import { enUS } from './en-US/index.ts'
import { frCA } from './fr-CA/index.ts'
import type { Locale } from './locale.ts'

/** Both languages at once, for the service, which answers everybody. Pages load one (catalogue.ts). */
export function wordsFor(locale: Locale): Words {
  return locale === 'fr-CA' ? frCA : enUS
}
