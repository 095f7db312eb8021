import type { Words } from '../catalogue.ts'
import { plural, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('fr-CA', count)

export const known: Words['known'] = {
  title: 'Déjà ici',
  titleMeans: 'Dans vos propres entreprises',
  stand: (count, enterprise) =>
    plural('fr-CA', count, {
      one: `${count} figure déjà dans ${enterprise}`,
      other: `${say(count)} figurent déjà dans ${enterprise}`,
    }),
  here: 'Rien à faire. À un nouveau chargement, le portail dirait «\u00a0Account has already been assigned to the enterprise\u00a0».',
  other: 'Seul votre représentant peut déplacer des comptes d’une entreprise à une autre.',
  byList: when => `Selon la liste sur cet ordinateur (${when}). Rien n’a été demandé ni envoyé pour cela.`,
  leaveOut: count => `Exclure ${say(count)}`,
}
