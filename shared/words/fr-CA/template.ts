import type { Words } from '../catalogue.ts'

export const template: Words['template'] = {
  title: 'Modèle pour plusieurs comptes',
  howMany: limit => `Saisissez un numéro de compte par ligne, au plus ${limit}.`,
  where: row => `Commencez à la ligne ${row} et ne laissez aucune ligne vide.`,
  format: 'Gardez la colonne au format Texte, pour qu’aucun zéro ne se perde.',
  heading: 'Numéro de compte',
}
