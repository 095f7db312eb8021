import type { Words } from '../catalogue.ts'
import { plural, sayNumber } from '../format.ts'

const number = (value: number) => sayNumber('fr-CA', value)

export const proof: Words['proof'] = {
  title: 'Reçu\u00a0: ce que le portail a pris',
  when: when => `Comparé le ${when}`,
  file: name => `Fichier\u00a0: ${name}`,
  digest: sha256 => `Empreinte SHA-256\u00a0: ${sha256}`,
  rules: pack => `Règles\u00a0: ${pack}`,
  enterprise: enterprise => `Entreprise\u00a0: ${enterprise}`,
  listFrom: (host, when) => `Liste du portail\u00a0: lue sur ${host} le ${when}`,
  listPartly: (read, total) =>
    total === null
      ? `Seule une partie en a été lue (${number(read)})\u00a0: ce qui manque ici peut figurer sur une autre page.`
      : `Seuls ${number(read)} sur ${number(total)} ont été lus\u00a0: ce qui manque ici peut figurer sur une autre page.`,
  counts: ({ landed, missing, conflict }, rows) =>
    `${number(landed)} sur ${number(rows)} ${plural('fr-CA', landed, { one: 'est entré', other: 'sont entrés' })}, ${number(missing)} ${plural('fr-CA', missing, { one: 'manque', other: 'manquent' })}, ${number(conflict)} en conflit.`,
  others: count =>
    plural('fr-CA', count, {
      one: 'Le portail affiche un autre compte qui n’est pas dans le fichier.',
      other: `Le portail affiche ${number(count)} autres comptes qui ne sont pas dans le fichier.`,
    }),
  headings: {
    landed: 'Entrés',
    missing: 'Absents de la liste du portail',
    conflict: 'Affichés sous une autre entreprise',
  },
  under: enterprise => `(sous ${enterprise})`,
  shownAs: shown => `(le portail affiche ${shown})`,
}
