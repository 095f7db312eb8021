import type { Words } from '../catalogue.ts'
import { plural, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('fr-CA', count)
const accounts = (count: number) => `${say(count)} ${plural('fr-CA', count, { one: 'compte', other: 'comptes' })}`

export const move: Words['move'] = {
  states: {
    waiting: 'En attente d’un représentant',
    applied: 'Déplacé',
    'partly-applied': 'Déplacé en partie',
    declined: 'Refusé',
    withdrawn: 'Retiré',
    refused: 'Non déplacé',
  },
  rows: {
    waiting: { name: 'En attente', why: 'Un représentant en a reçu la demande.' },
    moved: { name: 'Déplacé', why: 'Il fait maintenant partie de l’entreprise.' },
    here: { name: 'Déjà ici', why: 'Il faisait déjà partie de l’entreprise; rien n’était à déplacer.' },
    declined: { name: 'Refusé', why: 'Le représentant ne l’a pas déplacé; le motif figure à côté.' },
    withdrawn: { name: 'Retiré', why: 'La demande a été reprise avant toute décision.' },
    unknown: { name: 'Inconnu', why: 'Il ne fait partie d’aucune entreprise, et aucun répertoire ne le connaît.' },
    inactive: { name: 'Inactif', why: 'Le compte ou l’entreprise est inactif.' },
    duplicate: { name: 'Répété', why: 'Le même compte figure dans une ligne précédente.' },
    stopped: { name: 'Bloqué', why: 'Le numéro est illisible tel qu’il est écrit.' },
  },
  to: (count, enterprise) => `${accounts(count)} vers ${enterprise}`,
  result: (there, waiting, asked) => {
    if (waiting === asked) return `${accounts(asked)} en attente d’un représentant`
    if (there === asked) return asked === 1 ? 'Le compte a été déplacé' : `Les ${say(asked)} comptes ont été déplacés`
    if (there === 0)
      return asked === 1 ? 'Le compte n’a pas été déplacé' : `Aucun des ${say(asked)} comptes n’a été déplacé`
    return `${accounts(there)} sur ${say(asked)} ${plural('fr-CA', there, { one: 'a été déplacé', other: 'ont été déplacés' })}`
  },
  reason: reason => `Motif\u00a0: ${reason}`,
}
