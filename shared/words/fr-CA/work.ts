import type { Words } from '../catalogue.ts'
import { plural, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('fr-CA', count)
const rows = (count: number) => plural('fr-CA', count, { one: `${count} ligne`, other: `${say(count)} lignes` })

export const work: Words['work'] = {
  now: 'Actuel',
  before: 'Avant',
  edit: cell => `Modifier ${cell}`,
  retype: 'Retapez-le d’après la facture',
  save: 'Enregistrer',
  saveCell: cell => `Enregistrer ${cell}`,
  fixAlike: count => `Corriger les ${say(count)} semblables`,
  history: 'Ce qui a été fait',
  undo: 'Annuler',
  redo: 'Rétablir',
  deed: (deed, cell, count) => {
    const which = count === 1 ? cell : rows(count)
    const deeds = {
      fix: 'Correction',
      'fix-kind': 'Correction',
      'fix-safe': 'Correction',
      type: 'Nouvelle saisie',
      delete: 'Exclusion',
      restore: 'Retour à l’original',
    }
    return `${deeds[deed]}\u00a0: ${which}`
  },
}
