import { plainWords } from './heading.ts'

/** The columns of an enterprise list: what the portal's own shows (A8 to A14). */
export type EnterpriseField =
  | 'id'
  | 'name'
  | 'customName'
  | 'customerNumbers'
  | 'selfRegistration'
  | 'active'
  | 'createdOn'

/** The columns of an account list. */
export type AccountField = 'account' | 'enterprise' | 'active'

export type DirectoryField = EnterpriseField | AccountField

const OF_ENTERPRISE = '(?:(?:de |d |de l )?entreprise)'
const NUMBER = '(?:id|ids|identifier|number|no|num|nbr)'
const NUMERO = '(?:id|identifiant|numero|no|n)'

/** In plain small letters, words apart; English and French. Order matters: the first that fits is taken. */
const ENTERPRISE: readonly (readonly [RegExp, EnterpriseField])[] = [
  [new RegExp(`^(?:(?:enterprise|company) )?${NUMBER}$|^${NUMERO} ${OF_ENTERPRISE}$`), 'id'],
  [
    /^(?:enterprise )?custom (?:enterprise )?name$|^alias$|^nom (?:personnalise|usuel|convivial)(?: .*)?$/,
    'customName',
  ],
  [/^(?:(?:enterprise|company) )?name$|^enterprise$|^nom(?: (?:de |d |de l )?entreprise)?$|^entreprise$/, 'name'],
  [/^customer (?:number|no|num|id)s?$|^customers?$|^(?:numeros?|nos?|n) (?:de |du |des )?clients?$/, 'customerNumbers'],
  [
    /^self reg(?:istration)?(?: .*)?$|^(?:auto ?inscription|inscription (?:autonome|libre service))(?: .*)?$/,
    'selfRegistration',
  ],
  [/^(?:enterprise )?(?:active|status|state)$|^actif$|^active?e?$|^(?:statut|etat)(?: .*)?$/, 'active'],
  [
    /^(?:created|creation)(?: (?:on|date))?$|^date (?:created|of creation|de (?:la )?creation)$|^creee? le$/,
    'createdOn',
  ],
]
const ACCOUNT: readonly (readonly [RegExp, AccountField])[] = [
  [new RegExp(`^(?:enterprise|company)(?: ${NUMBER})?$|^(?:${NUMERO} )?${OF_ENTERPRISE}$`), 'enterprise'],
  [/^(?:account )?(?:active|status|state)$|^actif$|^active?e?$|^(?:statut|etat)(?: .*)?$/, 'active'],
  [
    /^(?:(?:billing|customer|lumen|centurylink) )*(?:account|acct)s?(?: (?:number|no|num|nbr|id|code)s?)?$|^(?:billing )?ban$|^(?:(?:numeros?|nos?|n) (?:de |du |des )?)?comptes?$/,
    'account',
  ],
]

/** What a heading of an enterprise list says its column holds, or null. */
export function enterpriseField(heading: string): EnterpriseField | null {
  return find(ENTERPRISE, heading)
}

/** What a heading of an account list says its column holds, or null. */
export function accountField(heading: string): AccountField | null {
  return find(ACCOUNT, heading)
}

/** A longer text is a sentence, not a heading; the bound comes before any pattern. */
const LONGEST = 60

function find<Field>(known: readonly (readonly [RegExp, Field])[], heading: string): Field | null {
  if (heading.length > LONGEST) return null
  // Number(s), numéro(s)
  const plain = plainWords(heading.replace(/\(s\)/gi, 's'))
  return known.find(([pattern]) => pattern.test(plain))?.[1] ?? null
}
