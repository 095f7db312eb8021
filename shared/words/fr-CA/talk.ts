import type { Words } from '../catalogue.ts'

export const talk: Words['talk'] = {
  mail: {
    reply: (number, about) => `${number}\u00a0: le soutien a répondu (${about})`,
    question: (number, about) => `${number}\u00a0: le soutien a une question (${about})`,
    closed: (number, about) => `${number}\u00a0: demande fermée (${about})`,
    answer: (number, about) => `${number}\u00a0: une réponse (${about})`,
    arrived: (number, about) => `${number}\u00a0: ${about}`,
    filed: (number, about) => `${number}\u00a0: le soutien a votre demande (${about})`,
    taken: by => `${by} l’a notée pendant votre appel.`,
    says: (name, text) => `${name} écrit\u00a0:\n\n${text}`,
    asks: (item, text) => `${item}\u00a0: ${text}`,
    goesOn: number => `La suite se trouve dans ${number}.`,
    open: 'Lire et répondre',
    work: 'Ouvrir la demande',
    notSolved: 'Si ce n’est pas réglé, rouvrez-la et dites ce qui manque.',
  },
  seats: 'de nouveaux postes',
  request: 'La demande',
}
