import { plainWords } from './heading.ts'
import type { QuestionId } from './question.ts'

/** The columns of a list of people, in the order of the template; a name may also stand in one column. */
export const SEAT_COLUMNS = [
  'first-name',
  'last-name',
  'extension',
  'email',
  'permissions',
  'mailbox',
  'mailbox-email',
  'speed-dial-code',
  'paging-code',
  'page-groups',
  'recording-groups',
  'pickup-groups',
  'apps',
  'phone',
  'phone-source',
  'phone-make',
  'phone-model',
  'phone-mac',
  'phone-person',
  'phone-number',
  'phone-times',
  'did-source',
  'did-area',
  'did-keep',
  'business-hours',
  'device-days',
  'forwards',
  'after-hours-route',
  'ivr-places',
  'queue-places',
  'special-rule-text',
  'seat-notes',
] as const satisfies readonly QuestionId[]
export type SeatColumn = (typeof SEAT_COLUMNS)[number]
export type SeatField = SeatColumn | 'full-name'

/** The yes-or-no question above a column: what stands in the cell answers it too. */
export const ABOVE = {
  'speed-dial-code': 'speed-dial',
  'paging-code': 'paging',
  'page-groups': 'page-group',
  'recording-groups': 'recording',
  'pickup-groups': 'pickup',
  'phone-source': 'phone',
  'phone-make': 'phone',
  'phone-model': 'phone',
  'phone-mac': 'phone',
  'phone-person': 'phone',
  'phone-number': 'phone',
  'phone-times': 'phone',
  'did-source': 'did',
  'did-area': 'did',
  'did-keep': 'did',
  'business-hours': 'own-hours',
  'device-days': 'by-day',
  forwards: 'forwarding',
  'after-hours-route': 'after-hours',
  'ivr-places': 'ivr',
  'queue-places': 'queue',
  'special-rule-text': 'special-rule',
} as const satisfies Readonly<Partial<Record<SeatColumn, QuestionId>>>

type Hanging = keyof typeof ABOVE

/** The yes-or-no question above a column, if there is one. */
export function aboveOf(field: SeatField): (typeof ABOVE)[Hanging] | undefined {
  // The index is what is asked here.
  return (ABOVE as Readonly<Partial<Record<SeatField, (typeof ABOVE)[Hanging]>>>)[field]
}

/** Columns beside the one in which the question above them is answered; alone they neither say no nor ask. */
const BESIDE: readonly SeatField[] = [
  'phone-source',
  'phone-make',
  'phone-model',
  'phone-mac',
  'phone-person',
  'phone-number',
  'phone-times',
  'did-area',
  'did-keep',
]

/** Whether the yes or no above a column is written in it. */
export function isOwnColumn(field: SeatField): boolean {
  return !BESIDE.includes(field)
}

/** How the text of a column is written, where that is more than a text. */
export const WRITTEN_FORMS = ['flag', 'choice', 'hours', 'devices', 'forwards', 'after-hours', 'permissions'] as const
export type WrittenForm = (typeof WRITTEN_FORMS)[number]

const FORMS: Readonly<Partial<Record<SeatField, WrittenForm>>> = {
  permissions: 'permissions',
  mailbox: 'flag',
  'mailbox-email': 'flag',
  apps: 'choice',
  phone: 'flag',
  'phone-source': 'choice',
  'phone-times': 'hours',
  'did-source': 'choice',
  'business-hours': 'hours',
  'device-days': 'devices',
  forwards: 'forwards',
  'after-hours-route': 'after-hours',
}

/** The form that a column's text has; null where any text is an answer. */
export function formOf(field: SeatField): WrittenForm | null {
  return FORMS[field] ?? null
}

/** In plain small letters, words apart; English and French. Order matters: the first that fits is taken. */
const HEADINGS: readonly (readonly [RegExp, SeatField])[] = [
  [/^(?:first|given)(?: name)?$|^prenom$/, 'first-name'],
  [/^(?:last name|surname|family name|last)$|^nom(?: de famille)?$/, 'last-name'],
  [
    /^(?:(?:full |user |employee |person s? ?)?name|user|employee|person)$|^(?:nom complet|prenom et nom|personne|employee?|utilisateur)$/,
    'full-name',
  ],
  [/^(?:extension|ext)(?: (?:number|no|num))?$|^(?:(?:numero|no|n) de )?poste$/, 'extension'],
  [/^(?:e ?mail|mail)(?: address)?$|^(?:adresse )?(?:courriel|e ?mail)$|^adresse de courriel$/, 'email'],
  [/^(?:portal |web portal )?permissions?$|^(?:autorisations?|droits)$/, 'permissions'],
  [
    /^(?:messages|voice ?mails?|mailbox) (?:by|to) e ?mail$|^(?:messages|boite vocale) par (?:courriel|e ?mail)$/,
    'mailbox-email',
  ],
  [/^(?:mailbox|voice ?mail(?: box)?)$|^(?:boite vocale|messagerie vocale)$/, 'mailbox'],
  [/^speed dial(?: code)?$|^(?:code de )?composition abregee$/, 'speed-dial-code'],
  [/^paging(?: code)?$|^(?:code de )?recherche de personnes$/, 'paging-code'],
  [/^(?:page|paging) groups?$|^groupes? d annonces?$/, 'page-groups'],
  [/^recording(?: groups?)?$|^groupes? d enregistrement$|^enregistrement$/, 'recording-groups'],
  [/^(?:call )?pick ?up(?: groups?)?$|^groupes? de prise d appels$/, 'pickup-groups'],
  [/^app(?:lication)?s?$/, 'apps'],
  [/^(?:desk )?phone$|^telephone$/, 'phone'],
  [/^which phone$|^phone (?:source|from)$|^quel telephone$/, 'phone-source'],
  [/^on site(?: person| contact)?$|^(?:personne )?sur place$/, 'phone-person'],
  [/^(?:their|on site) (?:number|phone)$|^(?:son|leur) numero$/, 'phone-number'],
  [/^times? for the phone$|^phone times?$|^(?:heures|moments?) pour le telephone$/, 'phone-times'],
  [/^(?:phone )?(?:make|brand|manufacturer)$|^marque(?: du telephone)?$/, 'phone-make'],
  [/^(?:phone )?model$|^modele(?: du telephone)?$/, 'phone-model'],
  [/^(?:phone )?mac(?: address)?$|^(?:adresse )?mac$/, 'phone-mac'],
  [
    /^(?:did )?area(?: code)?(?: of the new number)?$|^new (?:did|number)$|^(?:region|indicatif(?: regional)?|nouveau numero)$/,
    'did-area',
  ],
  [/^new or kept$|^nouveau ou conserve$/, 'did-source'],
  [
    /^(?:numbers? to keep|keep numbers?|dids?|direct numbers?)$|^(?:numeros? a conserver|numeros? directs?|sda)$/,
    'did-keep',
  ],
  [
    /^(?:call )?queues?$|^hunt groups?$|^place in the queue$|^files?(?: d attente)?$|^place dans la file$/,
    'queue-places',
  ],
  [/^(?:ivr|menu|auto attendant)(?: menu)?$|^place in the menu$|^(?:menu vocal|rvi|place dans le menu)$/, 'ivr-places'],
  [
    /^(?:(?:own |business |working |office )*hours|heures (?:d ouverture|de travail|de bureau|propres))$/,
    'business-hours',
  ],
  [/^(?:devices?(?: by day)?|appareils?(?: par jour)?)$/, 'device-days'],
  [/^(?:forward(?:s|ing)?(?: to)?|renvo(?:is?|yer)(?: vers| a)?|transferts?)$/, 'forwards'],
  [/^after hours(?: to| route)?$|^(?:apres les|(?:en de)?hors des) heures(?: vers| a)?$/, 'after-hours-route'],
  [/^(?:the |special |routing )*rule$|^(?:la )?regle(?: speciale)?$/, 'special-rule-text'],
  [/^(?:notes?|comments?|remarks?)(?: on the seat)?$|^(?:remarques?|commentaires?)(?: sur le poste)?$/, 'seat-notes'],
]

/** A longer text is a sentence, not a heading; the bound comes before any pattern. */
const LONGEST = 60

/** What a heading says its column holds, in either language, or null. */
export function seatField(heading: string): SeatField | null {
  if (heading.length > LONGEST) return null
  const plain = plainWords(heading)
  return HEADINGS.find(([pattern]) => pattern.test(plain))?.[1] ?? null
}
