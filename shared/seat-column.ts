import { plainWords } from './heading.ts'
import type { QuestionId } from './question.ts'

/** The columns of a list of people, in the order of the template; a name may also stand in one column. */
export const SEAT_COLUMNS = [
  'first-name',
  'last-name',
  'extension',
  'email',
  'mailbox',
  'speed-dial-code',
  'paging-code',
  'page-groups',
  'recording-groups',
  'pickup-groups',
  'phone',
  'phone-make',
  'phone-model',
  'phone-mac',
  'did-area',
  'did-keep',
  'queue-places',
  'ivr-places',
  'seat-notes',
] as const satisfies readonly QuestionId[]
export type SeatColumn = (typeof SEAT_COLUMNS)[number]
export type SeatField = SeatColumn | 'full-name'

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
  [/^(?:mailbox|voice ?mail(?: box)?)$|^(?:boite vocale|messagerie vocale)$/, 'mailbox'],
  [/^speed dial(?: code)?$|^(?:code de )?composition abregee$/, 'speed-dial-code'],
  [/^paging(?: code)?$|^(?:code de )?recherche de personnes$/, 'paging-code'],
  [/^(?:page|paging) groups?$|^groupes? d annonces?$/, 'page-groups'],
  [/^recording(?: groups?)?$|^groupes? d enregistrement$|^enregistrement$/, 'recording-groups'],
  [/^(?:call )?pick ?up(?: groups?)?$|^groupes? de prise d appels$/, 'pickup-groups'],
  [/^(?:desk )?phone$|^telephone$/, 'phone'],
  [/^(?:phone )?(?:make|brand|manufacturer)$|^marque(?: du telephone)?$/, 'phone-make'],
  [/^(?:phone )?model$|^modele(?: du telephone)?$/, 'phone-model'],
  [/^(?:phone )?mac(?: address)?$|^(?:adresse )?mac$/, 'phone-mac'],
  [
    /^(?:did )?area(?: code)?(?: of the new number)?$|^new (?:did|number)$|^(?:region|indicatif(?: regional)?|nouveau numero)$/,
    'did-area',
  ],
  [
    /^(?:numbers? to keep|keep numbers?|dids?|direct numbers?)$|^(?:numeros? a conserver|numeros? directs?|sda)$/,
    'did-keep',
  ],
  [
    /^(?:call )?queues?$|^hunt groups?$|^place in the queue$|^files?(?: d attente)?$|^place dans la file$/,
    'queue-places',
  ],
  [/^(?:ivr|menu|auto attendant)(?: menu)?$|^place in the menu$|^(?:menu vocal|rvi|place dans le menu)$/, 'ivr-places'],
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
