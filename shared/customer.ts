/** What people add to a file's name from one version to the next, and what every such file is called; in both languages. */
const PASSING = new Set(
  (
    'account accounts acct accts compte comptes list liste template modele modèle upload televersement bulk multiple portal portail ' +
    'final finale new nouveau nouvelle latest draft brouillon copy copie of de corrected corrige corrigé errors erreurs fixed ready pret prêt ' +
    'revised rev version ver v the les des et and for pour sheet feuille book classeur export'
  ).split(' '),
)
/** v3, 2026-11-22, 20261122, (2), 11: what counts or dates a version. */
const COUNTED = /^(?:v|ver|rev|version)?\d+[a-z]?$/

/** The words of a file's name that stay from one version to the next. */
function lastingWords(fileName: string): string[] {
  const name = (fileName.split(/[\\/]/).at(-1) ?? '').normalize('NFC').replace(/\.[a-z0-9]{1,5}$/i, '')
  const words = name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}&'’]+/u)
    .filter(Boolean)
  const lasting = words.filter(word => !PASSING.has(word.toLowerCase()) && !COUNTED.test(word.toLowerCase()))
  return lasting.length > 0 ? lasting : words
}

/** What a customer's files are remembered by: the same for `Harbor_Pine v2.xlsx` and `harbor-pine accounts FINAL (3).xlsx`. */
export function customerKey(fileName: string): string {
  return lastingWords(fileName).join(' ').toLowerCase()
}

/** A customer's name as far as the file's name tells it: "Harbor Pine". A person can say it better, once. */
export function customerName(fileName: string): string {
  return lastingWords(fileName)
    .map(word => (word === word.toLowerCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word))
    .join(' ')
}
