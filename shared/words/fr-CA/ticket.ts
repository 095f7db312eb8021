import type { Words } from '../catalogue.ts'
import { plural, sayNumber } from '../format.ts'

const seats = (count: number) =>
  `${sayNumber('fr-CA', count)} ${plural('fr-CA', count, { one: 'poste', other: 'postes' })}`

export const ticket: Words['ticket'] = {
  states: {
    approval: 'En attente d’approbation',
    new: 'Chez le soutien',
    started: 'En cours',
    waiting: 'En attente de votre réponse',
    done: 'Terminé',
    declined: 'Non approuvé',
    withdrawn: 'Retiré',
  },
  deeds: {
    approve: 'Approuver',
    decline: 'Ne pas approuver',
    amend: 'Modifier',
    withdraw: 'Retirer',
    start: 'Commencer',
    ask: 'Interroger la personne',
    resume: 'Continuer',
    finish: 'Fermer',
    reopen: 'Rouvrir',
    answer: 'Répondre',
    confirm: 'C’est réglé',
    merge: 'Fusionner',
  },
  items: { 'to-do': 'À faire', done: 'Fait', 'needs-info': 'Précisions requises', 'not-possible': 'Impossible' },
  mail: {
    filed: (number, count, enterprise) =>
      `${number}\u00a0: ${seats(count)} ${plural('fr-CA', count, { one: 'demandé', other: 'demandés' })} pour ${enterprise}`,
    received: 'Le soutien a reçu votre demande.',
    approving: approver => `Elle attend le oui de ${approver}; le soutien la recevra ensuite.`,
    quote: number => `Le numéro à donner est ${number}, au téléphone aussi.`,
    call: (phone, option) =>
      `Appelez le ${phone}, option ${option}, pour que les téléphones soient enregistrés avec vous.`,
    approvalSubject: (number, count, enterprise) =>
      `${number} attend votre oui\u00a0: ${seats(count)} pour ${enterprise}`,
    approvalLead: sender =>
      `${sender} demande de nouveaux postes. Le soutien reçoit la demande dès que vous l’approuvez.`,
    reminder: day => `Rappel\u00a0: cette demande attend votre oui depuis le ${day}.`,
    arrived: (number: string, count: number, enterprise: string) => `${number} : ${seats(count)} pour ${enterprise}`,
    arrivedLead: (sender: string, enterprise: string, id: string) =>
      `${sender} demande des postes pour ${enterprise} (${id}).`,
    callComes: 'On lui a conseillé d’appeler pour enregistrer les téléphones ensemble. Les réponses servent de script.',
    work: 'Ouvrir la demande',
    open: 'Voir la demande et où elle en est',
    decide: 'L’approuver ou dire pourquoi pas',
    amended: number => `${number} a été modifiée`,
    withdrawn: number => `${number} a été retirée`,
    approved: (number, approver) => `${number} a été approuvée par ${approver}`,
    declined: (number, approver) => `${number} n’a pas été approuvée par ${approver}`,
    reason: reason => `Motif\u00a0: ${reason}`,
  },
}
