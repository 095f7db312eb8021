import type { Words } from '../catalogue.ts'
import { plural, sayList, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('fr-CA', count)
const counted = (count: number, one: string, other: string) => `${say(count)} ${plural('fr-CA', count, { one, other })}`

export const version: Words['version'] = {
  title: 'Depuis la dernière version',
  counts: ({ fixed, still, fresh, moved }) =>
    [
      counted(fixed, 'corrigé', 'corrigés'),
      `${say(still)} encore à corriger`,
      counted(fresh, 'nouveau', 'nouveaux'),
      counted(moved, 'déplacé', 'déplacés'),
    ].join(', '),
  same: 'Aucun changement dans les constats.',
  comparedWith: (name, when) => `Comparé à ${name}, vérifié le ${when}.`,
  fixed: count => `Corrigés\u00a0: ${say(count)}`,
  still: count => `Encore à corriger\u00a0: ${say(count)}`,
  fresh: count => `Nouveaux\u00a0: ${say(count)}`,
  moved: count => `Déplacés\u00a0: ${say(count)}`,
  added: (count, cells) => `${counted(count, 'compte ajouté', 'comptes ajoutés')}\u00a0: ${cells}.`,
  removed: (count, cells) => `${counted(count, 'compte retiré', 'comptes retirés')}\u00a0: ${cells}.`,
  list: (cells, more) => (more > 0 ? `${cells.join(', ')} et ${say(more)} de plus` : sayList('fr-CA', cells)),
  gone: 'Ligne disparue',
  fromTo: (from, to) => `de ${from} à ${to}`,
  file: 'Fichier',
  customer: 'Comparer aux fichiers de',
  own: name => `${name}, d’après le nom du fichier`,
}
