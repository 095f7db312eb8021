import type { ChoiceOf } from './question.ts'
import type { AfterHoursTo, Device, ForwardTo, ForwardWhen, QueueKind } from './routing.ts'
import { vocabularyOf } from './written-text.ts'

/**
 * How people write what can be chosen, in English and French, in plain small letters without accents or signs. What the
 * catalogues say is among it, so that everything that is written is read back, whichever language reads it.
 */
export const DEVICE_WORDS = vocabularyOf<Device>({
  'desk-phone': ['desk phone', 'desk', 'phone', 'telephone de bureau', 'telephone', 'fixe'],
  'mobile-app': ['mobile app', 'mobile', 'cell', 'cell phone', 'application mobile', 'cellulaire'],
  'desktop-app': ['desktop app', 'desktop', 'computer', 'application de bureau', 'ordinateur'],
  'other-number': ['another number', 'other number', 'un autre numero', 'autre numero'],
  voicemail: ['mailbox', 'voicemail', 'voice mail', 'boite vocale', 'messagerie vocale'],
})

export const NO_DEVICE = new Set(['closed', 'none', 'no', 'off', 'ferme', 'aucun', 'non'])

export const WHEN_WORDS = vocabularyOf<ForwardWhen>({
  always: ['always', 'all calls', 'toujours', 'tous les appels'],
  busy: ['when busy', 'if busy', 'busy', 'on busy', 'si la ligne est occupee', 'si occupe', 'occupe'],
  'no-answer': [
    ...['when nobody answers', 'if nobody answers', 'no answer', 'on no answer', 'unanswered'],
    ...['si personne ne repond', 'sans reponse', 'pas de reponse'],
  ],
  unreachable: [
    ...['when the device is off', 'if the device is off', 'unreachable', 'offline', 'off'],
    ...['si l appareil est eteint', 'injoignable', 'eteint', 'hors ligne'],
  ],
  'by-hand': [
    ...['when switched on by hand', 'by hand', 'manual', 'manually'],
    ...['quand on l active a la main', 'a la main', 'manuel', 'manuellement'],
  ],
})

const EXTENSION = ['extension', 'ext', 'an extension', 'poste', 'le poste', 'numero de poste', 'un numero de poste']
const NUMBER = [
  ...['number', 'phone number', 'a phone number', 'a number', 'numero', 'le numero'],
  ...['numero de telephone', 'un numero de telephone'],
]

export const TARGET_WORDS = vocabularyOf<ForwardTo>({ extension: EXTENSION, number: NUMBER })

export const AFTER_HOURS_WORDS = vocabularyOf<AfterHoursTo>({
  unset: [],
  voicemail: ['the mailbox', 'mailbox', 'voicemail', 'voice mail', 'la boite vocale', 'boite vocale'],
  extension: EXTENSION,
  number: NUMBER,
  queue: [
    ...['a queue or hunt group', 'queue', 'call queue', 'hunt group'],
    ...['une file ou un groupe de recherche', 'file', 'file d attente', 'groupe de recherche'],
  ],
  attendant: ['an auto attendant', 'auto attendant', 'attendant', 'menu', 'un standard automatique', 'standard'],
  message: ['a message is played', 'message', 'announcement', 'un message est diffuse', 'annonce'],
})

export const QUEUE_WORDS = vocabularyOf<QueueKind>({
  queue: ['call queue', 'queue', 'file d attente', 'file'],
  'hunt-group': ['hunt group', 'groupe de recherche'],
})

export const PERMISSION_WORDS = vocabularyOf<ChoiceOf<'permissions'>>({
  standard: ['the usual ones', 'usual', 'standard', 'default', 'celles d usage', 'habituelles'],
  like: [
    ...['the same as someone else', 'the same as', 'same as', 'like'],
    ...['les memes que quelqu un d autre', 'les memes que', 'comme'],
  ],
  specific: ['special ones', 'special', 'specific', 'des particulieres', 'particulieres'],
})

export const PERMISSION_LIST_WORDS = vocabularyOf<ChoiceOf<'permission-list'>>({
  'call-history': ['see the call history', 'call history', 'voir l historique des appels', 'historique des appels'],
  recordings: ['listen to recordings', 'recordings', 'ecouter les enregistrements', 'enregistrements'],
  'others-mailboxes': [
    ...['open other people s mailboxes', 'other people s mailboxes', 'others mailboxes'],
    ...['ouvrir les boites vocales d autres personnes', 'boites vocales d autres personnes'],
  ],
  'queue-reports': ['see queue reports', 'queue reports', 'voir les rapports des files', 'rapports des files'],
  'call-routing': ['change call routing', 'call routing', 'changer l acheminement des appels', 'acheminement'],
  other: ['something else', 'other', 'autre chose', 'autre'],
})

export const APP_WORDS = vocabularyOf<ChoiceOf<'apps'>>({
  mobile: ['mobile app', 'mobile', 'application mobile'],
  desktop: ['desktop app', 'desktop', 'application de bureau', 'bureau'],
  none: ['no app', 'none', 'no', 'aucune application', 'aucune', 'non'],
})

export const PHONE_SOURCE_WORDS = vocabularyOf<ChoiceOf<'phone-source'>>({
  have: ['one we have', 'have', 'ours', 'un que nous avons', 'le notre'],
  store: ['from the store', 'store', 'de la boutique', 'boutique'],
})

export const DID_SOURCE_WORDS = vocabularyOf<ChoiceOf<'did-source'>>({
  new: ['a new number', 'new', 'new number', 'un nouveau numero', 'nouveau', 'nouveau numero'],
  keep: ['one we have', 'keep', 'port', 'un que nous avons', 'a conserver'],
})
