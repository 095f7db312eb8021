import type { Words } from '../catalogue.ts'
import { plural, sayNumber } from '../format.ts'

const these = (count: number) =>
  plural('fr-CA', count, { one: 'ce compte', other: `ces ${sayNumber('fr-CA', count)} comptes` })

export const access: Words['access'] = {
  subject: number => `Accès à des comptes, demande ${number}`,
  lead: (count, { id, name, number }) =>
    `J’ai tenté d’ajouter ${these(count)} à l’ID d’entreprise ${id} (${name}), demande ${number}.`,
  elsewhere: count =>
    `Déjà associés à un autre ID d’entreprise (${sayNumber('fr-CA', count)}). Pouvez-vous m’y donner accès?`,
  unknown: count =>
    `Absents de la liste des comptes (${sayNumber('fr-CA', count)}). Pouvez-vous voir de quel ID d’entreprise ils relèvent?`,
  more: (count, number) => `et ${sayNumber('fr-CA', count)} de plus, dans la demande ${number}`,
  thanks: 'Merci.',
}
