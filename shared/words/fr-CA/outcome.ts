import type { OutcomeWords } from '../outcome.ts'

export const outcome: OutcomeWords = {
  assigned: { name: 'Ajouté', why: 'Ajouté à l’entreprise.' },
  unconfirmed: {
    name: 'Ajouté, non confirmé',
    why: 'Ajouté; aucun répertoire de comptes n’a encore confirmé le numéro.',
  },
  here: { name: 'Déjà ici', why: 'Déjà dans cette entreprise. Rien à faire.' },
  elsewhere: { name: 'Ailleurs', why: 'Sous un autre ID d’entreprise. Seul un représentant peut le déplacer.' },
  unknown: {
    name: 'Inconnu',
    why: 'Le répertoire de comptes ne connaît pas ce numéro. Demandez à l’administrateur du système.',
  },
  inactive: { name: 'Inactif', why: 'Le compte ou l’entreprise est inactif.' },
  duplicate: { name: 'Répété', why: 'Le même compte figure dans une autre ligne.' },
  stopped: { name: 'Bloqué', why: 'Le numéro ne peut pas entrer tel qu’il est écrit.' },
  held: { name: 'Retenu', why: 'Il n’a rien d’incorrect; c’était tout ou rien.' },
}
