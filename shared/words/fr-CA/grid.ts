import type { Words } from '../catalogue.ts'
import { plural, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('fr-CA', count)

export const grid: Words['grid'] = {
  open: count =>
    plural('fr-CA', count, {
      one: 'Modifier la ligne dans une grille',
      other: `Modifier les ${say(count)} lignes dans une grille`,
    }),
  back: 'Constats',
  inTab: 'Ouvrir dans un onglet',
  name: 'Lignes de comptes',
  show: 'Lignes affichées',
  all: 'Toutes',
  problems: 'Problèmes',
  hideSettled: count =>
    plural('fr-CA', count, { one: 'Masquer la réglée', other: `Masquer les ${say(count)} réglées` }),
  none: 'Aucune ligne ne pose problème.',
  columns: { cell: 'Cellule', value: 'Valeur', state: 'État', finding: 'Constat', fix: 'Correction' },
  checking: 'Vérification',
  past: 'Autre lot',
  pastMeans: limit => `Au-delà des ${say(limit)} qui passent en une fois. Elle passera une fois la liste divisée.`,
  leftMeans: 'Exclue par vous. Elle reste ici et n’est pas envoyée.',
  doneMeans: 'Fait déjà partie de l’entreprise.',
  fine: 'Rien à régler ici.',
  safety: (safety, leavesOut) => {
    if (safety === 'look') return 'Une supposition\u00a0: comparez d’abord avec la facture.'
    if (safety === 'impossible') return 'Aucune correction\u00a0: rien dans le fichier ne dit ce qui était voulu.'
    return leavesOut
      ? 'Sans risque\u00a0: une autre ligne garde ce compte.'
      : 'Sans risque\u00a0: le compte reste le même.'
  },
  fixTo: (cell, text) => `Corriger ${cell}\u00a0: ${text}`,
  guessTo: (cell, text) => `Retenir la supposition pour ${cell}\u00a0: ${text}`,
  leaveOut: cell => `Exclure ${cell}`,
  retype: 'Retaper',
  retypeCell: cell => `Retaper ${cell}`,
  asRead: 'Tel que lu',
  asReadCell: cell => `Remettre ${cell} tel que lu`,
  takeBack: 'Remettre',
  takeBackCell: cell => `Remettre ${cell} dans la liste`,
  newValue: cell => `Nouvelle valeur de ${cell}`,
  edit: 'Modifier',
  row: cell => `Au sujet de ${cell}`,
  place: (position, all) => `Ligne ${say(position)} sur ${say(all)}`,
  keys: 'Touches',
  keyList: [
    ['Entrée', 'modifie la valeur, ou applique la correction'],
    ['Ctrl+Entrée', 'retient la correction proposée'],
    ['Ctrl+↓ Ctrl+↑', 'vont au problème suivant'],
    ['Suppr', 'exclut la ligne'],
    ['Maj+Suppr', 'la remet telle que lue'],
    ['Ctrl+Z Ctrl+Y', 'annulent, rétablissent'],
    ['Échap', 'abandonne la saisie'],
  ],
  undone: deed => `Annulé\u00a0: ${deed}`,
  redone: deed => `Rétabli\u00a0: ${deed}`,
  nowIs: (cell, state) => `${cell}\u00a0: ${state}`,
}
