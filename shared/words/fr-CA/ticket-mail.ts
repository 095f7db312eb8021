import type { Words } from '../catalogue.ts'
import { plural, sayNumber } from '../format.ts'

export const ticketMail: Words['ticketMail'] = {
  title: 'Courriels',
  news: {
    filed: 'Accusé de réception',
    reply: 'Réponse du soutien',
    question: 'Demande de précision',
    closed: 'Fermeture',
    amended: 'Modification',
    withdrawn: 'Retrait',
    approval: 'Demande d’approbation',
    approved: 'Approbation reçue',
    declined: 'Refus',
    arrived: 'Nouvelle demande',
    answer: 'Réponse',
  },
  sent: (news, when) => `${news}\u00a0: courriel envoyé, ${when}`,
  goes: news => `${news}\u00a0: courriel en route`,
  again: (news, when) => `${news}\u00a0: courriel en attente, prochain essai\u00a0: ${when}`,
  failed: news => `${news}\u00a0: l’envoi du courriel a échoué. Son contenu figure tout de même ici.`,
  allSent: count =>
    plural('fr-CA', count, {
      one: `${sayNumber('fr-CA', count)} courriel envoyé`,
      other: `${sayNumber('fr-CA', count)} courriels envoyés`,
    }),
}
