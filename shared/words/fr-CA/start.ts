import type { Words } from '../catalogue.ts'
import { plural, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('fr-CA', count)

export const start: Words['start'] = {
  title: 'Vérifier une liste de comptes',
  lead: 'Voyez ce qui serait refusé avant de téléverser.',
  dropZone: 'Déposer un classeur',
  drop: 'Déposez un fichier Excel ici',
  choose: 'Choisir un fichier',
  kinds: 'Aussi\u00a0: .csv et .txt.',
  limits: portal => `Limites de ${portal}`,
  limitAccounts: 'comptes à\u00a0la\u00a0fois',
  limitSize: 'au plus, par\u00a0fichier',
  limitRow: 'contient le premier numéro',
  row: row => `Ligne ${row}`,
  megabyte: '1 Mo',
  promise: 'Les fichiers sont vérifiés sur cet ordinateur. Rien n’est envoyé.',
  otherWays: 'Autres façons de commencer',
  paste: 'Coller une colonne',
  pasteFrom: 'D’Excel, d’un courriel ou d’un tableau',
  pasteKeys: mac => (mac ? '⌘V' : 'Ctrl+V'),
  pasteLabel: 'Numéros de compte, un par ligne',
  pasteHint: 'D’un tableau à plusieurs colonnes, la première est retenue.',
  pasteDo: 'Vérifier ceux-ci',
  pasteAsk: (there, pasted) =>
    `Votre liste compte ${plural('fr-CA', there, { one: `${there} numéro`, other: `${say(there)} numéros` })}, et vous en avez collé ${say(pasted)}.`,
  pasteReplace: 'Remplacer la liste',
  pasteAdd: 'Ajouter à la liste',
  clear: 'Vider',
  cleared: count =>
    plural('fr-CA', count, { one: `${count} numéro a été retiré`, other: `${say(count)} numéros ont été retirés` }),
  pasteNothing: 'Ce texte ne contient aucun numéro de compte.',
  type: 'Ou saisissez les numéros',
  number: 'Numéro de compte',
  apply: 'Appliquer',
  of: (count, most) =>
    count > most ? `${say(count)}, au plus ${say(most)} à la fois` : `${say(count)} sur ${say(most)}`,
  remove: typed => `Retirer ${typed}`,
  changeTo: fix => `Remplacer par ${fix}`,
  enterNumber: 'Saisissez d’abord un numéro de compte.',
  goOn: count =>
    plural('fr-CA', count, { one: `Continuer avec ${count} numéro`, other: `Continuer avec ${say(count)} numéros` }),
}
