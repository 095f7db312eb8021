/** What a column's heading says it holds: surely the account numbers, perhaps, something else, or nothing known. */
export type HeadingMeaning = 'account' | 'perhaps' | 'other' | 'unknown'

/** A longer text is a sentence, not a heading. */
const LONGEST = 60

/** In plain small letters, words apart; English and French. */
const ACCOUNT =
  /^(?:(?:billing|customer|lumen|centurylink|portal|service) )*(?:account|accounts|acct|acc|a c) (?:number|numbers|no|nos|num|nbr|id|ids|code)\b|^(?:billing )?ban$|^(?:number|numbers|no|num) of (?:the )?accounts?$|^(?:numeros?|nos?|n|num|number|code|id) (?:de |du |des |d )?(?:comptes?)\b(?! bancaire)/
const PERHAPS =
  /^(?:accounts?|accts?|comptes?|numeros?|numbers?|ban number|billing number|accounts to add|comptes a ajouter)$/
const OTHER =
  /\b(?:name|nom|manager|gestionnaire|holder|titulaire|type|status|statut|etat|balance|solde|date|phone|telephone|tel|fax|zip|postal|amount|montant|total|invoice|facture|order|commande|e?mail|courriel|contact|address|adresse|city|ville|qty|quantity|quantite|price|prix|bank|banque|bancaire|iban|note|notes|comment|commentaire|description)\b/

/** Reads a heading in either language, whatever its accents, signs and capitals. */
export function readHeading(text: string): HeadingMeaning {
  if (text.length > LONGEST) return 'unknown'
  const plain = plainWords(text)
  if (plain === '') return 'unknown'
  if (ACCOUNT.test(plain)) return /\b(?:name|nom|type|status|statut)\b/.test(plain) ? 'other' : 'account'
  if (PERHAPS.test(plain)) return 'perhaps'
  return OTHER.test(plain) ? 'other' : 'unknown'
}

/** Of the texts above a list, from above: the last that says what the column holds, else the last; null where there is none. */
export function pickHeading(texts: readonly string[]): string | null {
  return texts.findLast(text => readHeading(text) !== 'unknown') ?? texts.at(-1) ?? null
}

/** A heading in plain small letters without accents or signs, words apart. */
export function plainWords(text: string): string {
  return text
    .replaceAll('#', ' number ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
