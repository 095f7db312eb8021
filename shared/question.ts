import type { Values } from './answer.ts'

/** Every question of a seat checklist with the kind of its answer. A pack says which it asks, when, and why. */
export const QUESTION_TYPES = {
  // About the request
  platform: 'choice',
  stage: 'choice',
  'manager-name': 'name',
  'manager-email': 'email',
  'manager-phone': 'phone',
  intent: 'long-text',
  equipment: 'choices',
  'equipment-details': 'long-text',
  'needed-by': 'date',
  'contact-phone': 'phone',
  'contact-times': 'hours',
  'request-notes': 'long-text',
  // Name and extension
  'first-name': 'name',
  'last-name': 'name',
  extension: 'extension',
  email: 'email',
  // Web portal
  permissions: 'choice',
  'permission-list': 'choices',
  'permissions-like': 'text',
  'permission-details': 'long-text',
  // Mailbox and codes
  mailbox: 'yes-no',
  'mailbox-email': 'yes-no',
  'speed-dial': 'yes-no',
  'speed-dial-code': 'code',
  paging: 'yes-no',
  'paging-code': 'code',
  // Groups
  'page-group': 'yes-no',
  'page-groups': 'names',
  recording: 'yes-no',
  'recording-groups': 'names',
  pickup: 'yes-no',
  'pickup-groups': 'names',
  // Phone
  apps: 'choices',
  phone: 'yes-no',
  'phone-source': 'choice',
  'phone-make': 'choice',
  'phone-model': 'text',
  'phone-mac': 'mac',
  'phone-person': 'name',
  'phone-number': 'phone',
  'phone-times': 'hours',
  // Direct number
  did: 'yes-no',
  'did-source': 'choice',
  'did-count': 'number',
  'did-area': 'area',
  'did-keep': 'phones',
  // Hours and forwarding
  'own-hours': 'yes-no',
  'business-hours': 'hours',
  'by-day': 'yes-no',
  'device-days': 'devices',
  forwarding: 'yes-no',
  forwards: 'forwards',
  'after-hours': 'yes-no',
  'after-hours-route': 'after-hours',
  // Place in routing
  ivr: 'yes-no',
  'ivr-places': 'ivr',
  queue: 'yes-no',
  'queue-places': 'queues',
  'special-rule': 'yes-no',
  'special-rule-text': 'long-text',
  'seat-notes': 'long-text',
} as const satisfies Readonly<Record<string, keyof Values>>

export type QuestionId = keyof typeof QUESTION_TYPES
export type QuestionType = keyof Values
export type TypeOf<Id extends QuestionId> = (typeof QUESTION_TYPES)[Id]

// Object.keys forgets which keys it was given.
export const QUESTION_IDS = Object.keys(QUESTION_TYPES) as readonly QuestionId[]

/** What can be chosen, in the order it is shown. */
export const CHOICES = {
  platform: ['enswitch', 'stratus'],
  stage: ['current', 'onboarding'],
  equipment: ['desk-phone', 'cordless-phone', 'conference-phone', 'headset', 'other', 'none'],
  permissions: ['standard', 'like', 'specific'],
  'permission-list': ['call-history', 'recordings', 'others-mailboxes', 'queue-reports', 'call-routing', 'other'],
  apps: ['mobile', 'desktop', 'none'],
  'phone-source': ['have', 'store'],
  'phone-make': ['yealink', 'polycom', 'grandstream', 'cisco', 'snom', 'panasonic', 'other'],
  'did-source': ['new', 'keep'],
} as const satisfies Readonly<Partial<Record<QuestionId, readonly string[]>>>

export type ChoiceQuestion = keyof typeof CHOICES
export type ChoiceOf<Id extends ChoiceQuestion> = (typeof CHOICES)[Id][number]

/** What can be chosen at a question; nothing where nothing is. */
export function choicesOf(id: QuestionId): readonly string[] {
  // The index is what is asked here.
  return (CHOICES as Readonly<Partial<Record<QuestionId, readonly string[]>>>)[id] ?? []
}

/** Where questions stand together: the first four are about the request, the others about each seat. */
export const REQUEST_SECTIONS = ['about', 'manager', 'equipment', 'contact'] as const
export const SEAT_SECTIONS = [
  'name',
  'portal',
  'mailbox',
  'groups',
  'phone',
  'did',
  'hours',
  'routing',
  'notes',
] as const
export type RequestSection = (typeof REQUEST_SECTIONS)[number]
export type SeatSection = (typeof SEAT_SECTIONS)[number]
export type Section = RequestSection | SeatSection

/**
 * When a question is asked: a closed form, so that a pack stays data. `is`: the answer of an earlier question that itself
 * is asked is one of these, or holds one of them. "Don't know" and no answer at all are none of them.
 */
export type Condition =
  | { question: QuestionId; is: readonly string[] }
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { not: Condition }

/** One question as a pack has it. Its words stand in the catalogue under its id. */
export interface QuestionOf<Id extends QuestionId> {
  id: Id
  type: TypeOf<Id>
  section: Section
  /** Facts of the portal it comes from (B13). */
  facts: readonly string[]
  /** Null: always. */
  when: Condition | null
  /** Left open it is missing; an optional one is not. */
  required: boolean
  /** The answer can hold for all seats, with exceptions. False for what is one seat's alone, and about the request. */
  shared: boolean
  /** The portal's help page does not say it; we ask because support would. */
  assumed: boolean
}

export type Question = { [Id in QuestionId]: QuestionOf<Id> }[QuestionId]

/** A question as data; it is required, one seat's alone and always asked where nothing else is said. Facts: "B13 B14". */
export function ask(
  id: QuestionId,
  section: Section,
  facts: string,
  more: { when?: Condition; optional?: true; shared?: true; assumed?: true } = {},
): Question {
  const { when = null, optional = false, shared = false, assumed = false } = more
  // The type is looked up by the id itself; the compiler can't follow the pairing through the union.
  const type = QUESTION_TYPES[id]
  return { id, type, section, facts: facts.split(' '), when, required: !optional, shared, assumed } as Question
}

/** Whether a question is about the request as a whole. */
export function isAboutRequest({ section }: Pick<Question, 'section'>): boolean {
  return REQUEST_SECTIONS.some(known => known === section)
}
