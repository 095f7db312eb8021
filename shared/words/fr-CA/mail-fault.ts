import type { FaultSentences } from '../fault.ts'

/** Why a decision about a mail was refused, and what to do about it. */
export const mailFault = {
  'mail.unknown': {
    title: 'Courriel inconnu',
    detail: 'Aucun courriel ne porte cet identifiant, ou il n’est plus conservé tel qu’il est arrivé.',
  },
  'mail.settled': {
    title: 'Déjà traité',
    detail:
      'L’état du courriel a changé\u00a0: quelqu’un a tranché, ou le service l’examine à nouveau. Consultez-le encore.',
  },
  'mail.empty': {
    title: 'Courriel vide',
    detail: 'Le courriel n’a ni texte, ni objet, ni fichier. Mettez-le de côté.',
  },
  'mail.reason-needed': {
    title: 'Il faut un motif',
    detail: 'Dites pourquoi ce courriel est mis de côté, pour qui le consultera plus tard.',
  },
} satisfies Partial<FaultSentences>
