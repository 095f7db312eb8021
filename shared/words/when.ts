import type { Locale } from './locale.ts'

/**
 * An instant as a list shows it: only the time today, the day and the time otherwise, the year when it is another one.
 * `now` and `instant` are ISO instants; the zone is the reader's (IANA name).
 */
export function sayWhen(locale: Locale, instant: string, now: string, timeZone: string): string {
  const at = new Date(instant)
  if (sameDay(instant, now, timeZone)) return format(locale, at, { hour: 'numeric', minute: '2-digit', timeZone })
  const sameYear = dayOf(instant, timeZone).slice(0, 4) === dayOf(now, timeZone).slice(0, 4)
  return format(locale, at, {
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    ...(sameYear ? {} : { year: 'numeric' }),
    timeZone,
  })
}

/** An instant as a receipt shows it: the day, and the time to the second with its zone. */
export function sayReceiptTime(locale: Locale, instant: string, timeZone: string): string {
  const said = format(locale, new Date(instant), { dateStyle: 'long', timeStyle: 'long', timeZone })
  // "22 h 13 min 03 s UTC" is one thing: no line ends within it.
  return said.replace(/(?<=\d) (?=(?:h|min|s)\b)|(?<=\b(?:h|min)) (?=\d)/g, '\u00a0')
}

/** The day of an instant, for inside a sentence: "May 3, 2026"; "3 mai 2026". */
export function sayDay(locale: Locale, instant: string, timeZone: string): string {
  return format(locale, new Date(instant), { dateStyle: 'long', timeZone })
}

function sameDay(one: string, other: string, timeZone: string): boolean {
  return dayOf(one, timeZone) === dayOf(other, timeZone)
}

/** 2026-11-22 in the given zone; Sweden writes dates that way. */
function dayOf(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(instant))
}

function format(locale: Locale, at: Date, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, options).format(at)
}
