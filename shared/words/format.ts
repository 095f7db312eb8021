import type { Locale } from './locale.ts'

/** Made once: making one takes far longer than using it, and a grid of rows uses hundreds in a frame. */
const numbers: Partial<Record<Locale, Intl.NumberFormat>> = {}
const rules: Partial<Record<Locale, Intl.PluralRules>> = {}

/** A number by the language's habit (1,048 or 1 048). Never parse what this returns. */
export function sayNumber(locale: Locale, value: number): string {
  numbers[locale] ??= new Intl.NumberFormat(locale)
  return numbers[locale].format(value)
}

/** Picks the form of a word by count: French counts 0 and 1 as one, English 1 alone. */
export function plural(locale: Locale, count: number, forms: { one: string; other: string }): string {
  rules[locale] ??= new Intl.PluralRules(locale)
  return rules[locale].select(count) === 'one' ? forms.one : forms.other
}

/** A file size in the units people know, rounded to what they care about: "41 KB", "1.2 MB"; "41 Ko" in French. */
export function sayBytes(locale: Locale, bytes: number): string {
  const units = locale === 'fr-CA' ? ['octets', 'Ko', 'Mo'] : ['bytes', 'KB', 'MB']
  const step = bytes < 1000 ? 0 : bytes < 999_500 ? 1 : 2
  const digits = step === 2 ? 2 : 0
  const shown = new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(bytes / 1000 ** step)
  return `${shown}\u00a0${units[step]}`
}

/** A list as a sentence has it: "A17, A42 and A63". */
export function sayList(locale: Locale, items: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(items)
}

/** An ISO day (2026-01-02) as the language writes it: "January 2, 2026"; "2 janvier 2026". Anything else stays as it is. Short: without its year. */
export function sayDate(locale: Locale, day: string, style: 'long' | 'short' = 'long'): string {
  const date = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return day
  const shown = style === 'short' ? ({ month: 'short', day: 'numeric' } as const) : { dateStyle: style }
  return new Intl.DateTimeFormat(locale, { ...shown, timeZone: 'UTC' }).format(date)
}
