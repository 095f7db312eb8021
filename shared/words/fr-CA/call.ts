import type { Words } from '../catalogue.ts'
import { plural, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('fr-CA', count)
const lines = (count: number) => plural('fr-CA', count, { one: `${say(count)} ligne`, other: `${say(count)} lignes` })

/** Parcourir la fiche d’appel ligne par ligne. */
export const call: Words['call'] = {
  title: 'Fiche d’appel, ligne par ligne',
  begin: 'La parcourir ligne par ligne',
  end: 'Fermer la fiche d’appel',
  progress: (settled, all, info) =>
    `${say(settled)} sur ${lines(all)} ${plural('fr-CA', settled, { one: 'réglée', other: 'réglées' })}${info > 0 ? `, ${say(info)} à préciser` : ''}`,
  at: (line, all) => `Ligne ${say(line)} sur ${say(all)}`,
  sharedBy: count =>
    plural('fr-CA', count, { one: 'Vaut pour 1 poste', other: `Vaut pour les ${say(count)} postes qui la partagent` }),
  askedOnce: 'Une question à ce sujet n’est posée qu’une fois, pour le premier poste.',
  toAsk: 'Pas encore connu\u00a0: à demander',
  missing: 'Manquant\u00a0: à demander',
  previous: 'Ligne précédente',
  next: 'Ligne suivante',
  nextOpen: 'Prochaine ligne à régler',
  allSettled: 'Toutes les lignes sont réglées.',
  keys: 'd fait, i précisions requises, n impossible; les flèches vers le haut et le bas changent de ligne.',
  said: 'Dit au téléphone',
  sayNext: 'Dit, ligne suivante',
  unsay: 'Pas encore dit',
  saidOf: (said, all) => `${say(said)} sur ${lines(all)} ${plural('fr-CA', said, { one: 'dite', other: 'dites' })}`,
  allSaid: 'Toutes les lignes sont dites.',
  answers: 'Répondez ici à ce qui se dit au téléphone. La réponse va dans la demande.',
}
