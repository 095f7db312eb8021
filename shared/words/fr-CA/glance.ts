import type { Words } from '../catalogue.ts'
import { plural } from '../format.ts'

export const glance: Words['glance'] = {
  title: 'En un coup d’œil',
  asOf: when => `Situation à ${when}.`,
  ages: 'Demandes ouvertes selon l’âge',
  agesMeans: 'Depuis leur envoi',
  age: 'Ouvertes depuis',
  upTo: days => plural('fr-CA', days, { one: `au plus ${days} jour`, other: `au plus ${days} jours` }),
  older: 'plus longtemps',
  ours: 'Chez le soutien',
  theirs: 'En attente d’autrui',
  answers: 'Première réponse à temps, par semaine',
  answersMeans: 'Selon les heures ouvrables et les délais promis à chaque priorité',
  week: 'Semaine',
  weekOf: day => `du ${day}`,
  inTime: 'À temps',
  late: 'En retard',
  pending: 'Encore dans le délai',
  outcomes: 'Sort des lignes',
  outcomesMeans: 'Des lots des huit dernières semaines',
  outcome: 'Résultat',
  rows: 'Lignes',
  noBatches: 'Aucun lot n’est arrivé durant ces huit semaines.',
}
