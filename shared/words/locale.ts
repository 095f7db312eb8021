/** The languages everything a person reads is written in. */
export type Locale = 'en-US' | 'fr-CA'

export const LOCALES: readonly Locale[] = ['en-US', 'fr-CA']

/** The nearest language we have for a browser's or person's tag ("fr", "fr-FR", "en-GB"). English when neither. */
export function nearestLocale(tag: string | null | undefined): Locale {
  return tag?.toLowerCase().startsWith('fr') ? 'fr-CA' : 'en-US'
}
