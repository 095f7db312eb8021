import { DAYS, type Day } from './weekly-hours.ts'

/** As people write days, in both languages; "mar" is only ever mardi. */
const NAMES: Readonly<Record<Day, string>> = {
  mon: 'mondays?|mon|lundis?|lun',
  tue: 'tuesdays?|tues?|mardis?|mar',
  wed: 'wednesdays?|wed|mercredis?|mer',
  thu: 'thursdays?|thurs?|thu|jeudis?|jeu',
  fri: 'fridays?|fri|vendredis?|ven',
  sat: 'saturdays?|sat|samedis?|sam',
  sun: 'sundays?|sun|dimanches?|dim',
}
const ONE_DAY = DAYS.map(day => [day, new RegExp(`^(?:${NAMES[day]})(?![a-z])\\.?`)] as const)

const GROUPS: readonly (readonly [RegExp, readonly Day[]])[] = [
  [/^(?:weekdays|(?:en|jours? de) semaine|jours? ouvrables?)(?![a-z])/, DAYS.slice(0, 5)],
  [/^(?:week-?ends?|fins? de semaine)(?![a-z])/, DAYS.slice(5)],
  [/^(?:daily|every day|all days|tous les jours|chaque jour)(?![a-z])/, DAYS],
]

const UP_TO = /^\s*(?:-|–|—|(?:to|through|thru|au?)(?![a-z]))\s*/
const AND = /^\s*(?:[,&+/]|(?:and|et)(?![a-z]))\s*/

/** Small letters without accents: what days, times and devices are read in. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** The days that a folded text begins with ("mon-fri", "lun, mer et ven"), and what follows; null where it begins with none. */
export function readDays(text: string): { days: Day[]; rest: string } | null {
  const days = new Set<Day>()
  let rest = text.trimStart()
  for (;;) {
    const group = GROUPS.find(([pattern]) => pattern.test(rest))
    if (group) {
      for (const day of group[1]) days.add(day)
      rest = rest.replace(group[0], '')
    } else {
      const first = oneDay(rest)
      if (!first) return null
      rest = first.rest
      const last = UP_TO.test(rest) ? oneDay(rest.replace(UP_TO, '')) : null
      if (last) rest = last.rest
      for (const day of range(first.day, last?.day ?? first.day)) days.add(day)
    }
    const next = AND.test(rest) ? rest.replace(AND, '') : null
    if (next === null || !(oneDay(next) || GROUPS.some(([pattern]) => pattern.test(next)))) break
    rest = next
  }
  return { days: DAYS.filter(day => days.has(day)), rest: rest.replace(/^\s*[:=]?\s*/, '') }
}

function oneDay(text: string): { day: Day; rest: string } | null {
  const found = ONE_DAY.find(([, pattern]) => pattern.test(text))
  return found ? { day: found[0], rest: text.replace(found[1], '') } : null
}

/** From Saturday to Monday goes over the week's end. */
function range(first: Day, last: Day): Day[] {
  const from = DAYS.indexOf(first)
  const count = (DAYS.indexOf(last) - from + DAYS.length) % DAYS.length
  return Array.from({ length: count + 1 }, (_, step) => DAYS[(from + step) % DAYS.length] ?? first)
}
