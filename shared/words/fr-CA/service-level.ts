import type { Words } from '../catalogue.ts'
import { plural, sayNumber } from '../format.ts'

export const serviceLevel: Words['serviceLevel'] = {
  title: 'Délais promis',
  tableTitle: 'Délais promis, en heures ouvrables',
  tableMeans: 'L’exploitant du service les fixe.',
  answer: 'Première réponse',
  resolve: 'Réglée',
  within: minutes => {
    const hours = minutes / 60
    return plural('fr-CA', hours, {
      one: `en ${sayNumber('fr-CA', hours)} heure ouvrable`,
      other: `en ${sayNumber('fr-CA', hours)} heures ouvrables`,
    })
  },
  hours: hours => `Heures du soutien : ${hours}. Le délai ne court pas tant qu’une réponse est attendue.`,
}
