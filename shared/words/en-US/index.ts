import type { Locale } from '../locale.ts'
import { finding } from './finding.ts'

/** English (US): the catalogue that sets the shape of all others. One file a noun. */
export const enUS = { locale: 'en-US' as Locale, finding }
