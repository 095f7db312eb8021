import type { Locale } from './words/locale.ts'

/**
 * The heading of the column that we add to an annotated copy, by language. It stands here and not among the words, since a
 * file in either language is read in both: the column is ours, so it is neither checked nor mentioned.
 */
export const ERRORS_HEADINGS: Readonly<Record<Locale, string>> = {
  'en-US': 'Errors (Sidecheck)',
  'fr-CA': 'Erreurs (Sidecheck)',
}

/** Whether a cell is the heading of our own column; what is said about the whole file may follow on further lines. */
export function isErrorsHeading(text: string): boolean {
  if (!text.includes('(Sidecheck)')) return false
  const [heading = ''] = text.split('\n')
  return Object.values(ERRORS_HEADINGS).includes(heading.trim())
}
