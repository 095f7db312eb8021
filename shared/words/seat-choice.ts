import type { SeatAssumption, SeatLink } from '../checklist-pack.ts'
import type { ChoiceOf, ChoiceQuestion, Section } from '../question.ts'
import type { AfterHoursTo, Device, ForwardTo, ForwardWhen, QueueKind } from '../routing.ts'
import type { Day } from '../weekly-hours.ts'

/** The names of everything that can be chosen in a checklist, and of its sections. */
export interface ChoiceSentences {
  choices: { readonly [Id in ChoiceQuestion]: Readonly<Record<ChoiceOf<Id>, string>> }
  yes: string
  no: string
  /** N12 */
  ask: string
  asked: string
  sections: Readonly<Record<Section, string>>
  days: Readonly<Record<Day, string>>
  shortDays: Readonly<Record<Day, string>>
  devices: Readonly<Record<Device, string>>
  forwardWhen: Readonly<Record<ForwardWhen, string>>
  forwardTo: Readonly<Record<ForwardTo, string>>
  afterHours: Readonly<Record<AfterHoursTo, string>>
  queueKinds: Readonly<Record<QueueKind, string>>
  links: Readonly<Record<SeatLink, string>>
  assumptions: Readonly<Record<SeatAssumption, string>>
  nextDay: string
  closed: string
}
