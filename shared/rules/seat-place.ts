import type { Entry, Values } from '../answer.ts'
import type { SeatLimits } from '../checklist-pack.ts'
import { isExtension } from '../extension.ts'
import { KEYS } from '../routing.ts'
import { type AnswerFinding, foundAt } from '../seat-finding.ts'
import { checkHours, type HoursFault } from '../weekly-hours.ts'
import { checkPhone } from './seat-text.ts'

interface Ground {
  limits: SeatLimits
  /** The seat's own extension. */
  own: string | null
}

/** The last place in a queue that anybody can mean. */
const LAST_PLACE = 200

type PlaceEntry = Extract<Entry, { type: 'hours' | 'devices' | 'forwards' | 'after-hours' | 'ivr' | 'queues' }>

/** What is wrong with hours, devices, targets and places. */
export function checkPlaces(entry: PlaceEntry, ground: Ground): AnswerFinding[] {
  if (Array.isArray(entry.value) && entry.value.length > ground.limits.list) {
    return [foundAt('list.too-many', { most: ground.limits.list })]
  }
  switch (entry.type) {
    case 'hours':
      return checkWeek(entry.value, ground.limits)
    case 'devices':
      return []
    case 'forwards':
      return checkForwards(entry.value, ground)
    case 'after-hours':
      return checkAfterHours(entry.value, ground)
    case 'ivr':
      return checkIvr(entry.value)
    case 'queues':
      return checkQueues(entry.value)
  }
}

function checkWeek(hours: Values['hours'], { list }: SeatLimits): AnswerFinding[] {
  if (Object.values(hours.days).some(day => day.length > list)) return [foundAt('list.too-many', { most: list })]
  return checkHours(hours).map(toFinding)
}

function toFinding(fault: HoursFault): AnswerFinding {
  switch (fault.code) {
    case 'hours.zone':
      return foundAt('hours.zone', {})
    case 'hours.overlap':
      return foundAt('hours.overlap', { day: fault.day, with: fault.with.day }, { at: fault.at })
    case 'hours.time':
      return foundAt('hours.time', { day: fault.day }, { at: fault.at })
    case 'hours.empty':
      return foundAt('hours.empty', { day: fault.day }, { at: fault.at })
    case 'hours.overnight':
      return foundAt('hours.overnight', { day: fault.day }, { at: fault.at })
  }
}

function checkForwards(forwards: Values['forwards'], { limits, own }: Ground): AnswerFinding[] {
  return forwards.flatMap(({ to, target }, at) => {
    if (to === 'number') return checkPhone(target).map(finding => ({ ...finding, at }))
    if (!isExtension(target, limits)) return [foundAt('forward.target', {}, { at })]
    return target.trim() === own ? [foundAt('forward.self', {}, { at })] : []
  })
}

function checkAfterHours({ to, target }: Values['after-hours'], { limits }: Ground): AnswerFinding[] {
  if (to === 'unset' || to === 'voicemail') return []
  if (to === 'number') return checkPhone(target)
  if (to === 'extension') return isExtension(target, limits) ? [] : [foundAt('after-hours.target', {})]
  return target.trim() === '' ? [foundAt('after-hours.target', {})] : []
}

function checkIvr(places: Values['ivr']): AnswerFinding[] {
  return places.flatMap(({ attendant, option }, at) => [
    ...(attendant.trim() === '' ? [foundAt('ivr.attendant', {}, { at })] : []),
    ...(KEYS.some(key => key === option.trim()) ? [] : [foundAt('ivr.option', {}, { at })]),
  ])
}

function checkQueues(places: Values['queues']): AnswerFinding[] {
  return places.flatMap(({ queue, position }, at) => [
    ...(queue.trim() === '' ? [foundAt('queue.name', {}, { at })] : []),
    ...(position === null || (Number.isInteger(position) && position >= 1 && position <= LAST_PLACE)
      ? []
      : [foundAt('queue.position', { most: LAST_PLACE }, { at })]),
  ])
}
