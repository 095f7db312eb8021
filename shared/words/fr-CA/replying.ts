import type { Words } from '../catalogue.ts'
import { plural, sayNumber } from '../format.ts'

export const replying: Words['replying'] = {
  title: 'Échanges',
  byMail: 'Aussi par courriel',
  empty: 'Rien n’a encore été dit. Ce que vous écrivez ici parvient aussitôt au soutien.',
  support: 'Soutien',
  asks: item => `Le soutien demande\u00a0: ${item}`,
  asked: item => `Question sur\u00a0: ${item}`,
  answered: item => `Réponse sur\u00a0: ${item}`,
  itemOf: (seat, question) => `${seat}, ${question}`,
  questions: count =>
    plural('fr-CA', count, { one: `${count} question posée`, other: `${sayNumber('fr-CA', count)} questions posées` }),
  yourAnswer: 'Votre réponse',
  answer: 'Répondre',
  write: 'Écrire au soutien',
  send: 'Envoyer',
  file: 'Joindre un fichier',
  without: name => `Ne pas envoyer ${name}`,
  queued: 'En attente',
  sending: 'Envoi en cours',
  notTaken: 'Non envoyé',
  waits: 'Le message est conservé ici et part de lui-même dès que le service répond.',
  again: 'Réessayer',
  takeBack: 'Reprendre la rédaction',
  closed: 'Le soutien l’a fermée. Est-ce réglé?',
  solved: 'Oui, c’est réglé',
  missing: 'Que manque-t-il encore?',
  reopen: 'La rouvrir',
  confirmed: when => `Dite réglée, ${when}.`,
  mergedInto: number => `Elle se poursuit dans ${number}.`,
  news: 'Nouveau',
}
