import type { Words } from '../catalogue.ts'
import { plural, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('fr-CA', count)
const seats = (count: number) => `${say(count)} ${plural('fr-CA', count, { one: 'poste', other: 'postes' })}`

export const seatDeed: Words['seatDeed'] = {
  history: 'Ce qui a été fait',
  redo: 'Rétablir',
  typed: cell => `Saisie\u00a0: ${cell}`,
  cleared: cell => `Case vidée\u00a0: ${cell}`,
  answered: question => `Réponse\u00a0: ${question}`,
  filled: count => `Recopie sur ${seats(count)}`,
  shared: question => `Réponse commune\u00a0: ${question}`,
  added: count => `Ajout de ${seats(count)}`,
  removed: count => `Retrait de ${seats(count)}`,
  pasted: (changed, added) => {
    if (changed === 0) return `Collage de ${seats(added)}`
    const more = plural('fr-CA', added, { one: 'ajouté', other: 'ajoutés' })
    return `Collage sur ${seats(changed)}${added > 0 ? `, ${say(added)} ${more}` : ''}`
  },
  undone: deed => `Annulé\u00a0: ${deed}`,
  redone: deed => `Rétabli\u00a0: ${deed}`,
}
