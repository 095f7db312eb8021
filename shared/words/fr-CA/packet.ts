import type { Words } from '../catalogue.ts'
import { plural, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('fr-CA', count)
const bend = (count: number, one: string, other: string) => plural('fr-CA', count, { one, other })
const accounts = (count: number) => bend(count, `${count} compte`, `${say(count)} comptes`)

export const packet: Words['packet'] = {
  title: 'Déplacements',
  ask: count => bend(count, `Demander ${count} déplacement`, `Demander ${say(count)} déplacements`),
  asks: count => accounts(count),
  undo: 'Annuler cette demande',
  undoAsk: (count, enterprise) =>
    `${accounts(count)} ${bend(count, 'serait retiré', 'seraient retirés')} de ${enterprise}.`,
  undoDo: count => bend(count, 'Le retirer', `Retirer les ${say(count)}`),
  undone: (name, when) => `Annulée par ${name} (${when})`,
  undoneRows: (released, gone) =>
    [
      `${accounts(released)} ${bend(released, 'a été retiré', 'ont été retirés')}.`,
      gone > 0 && `${accounts(gone)} ${bend(gone, 'était déjà parti', 'étaient déjà partis')}.`,
    ]
      .filter(Boolean)
      .join(' '),
}
