import type { Words } from '../catalogue.ts'
import { plural, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('fr-CA', count)
const numbers = (count: number) =>
  `${say(count)} ${plural('fr-CA', count, { one: 'numéro de poste', other: 'numéros de poste' })}`

export const extensions: Words['extensions'] = {
  title: 'Numéros de poste',
  lead: 'Ce qui est déjà pris, à notre connaissance. Les demandes de postes y sont comparées; la liste s’importe en entier.',
  enterprise: 'Entreprise',
  known: count => `${numbers(count)} ${plural('fr-CA', count, { one: 'connu', other: 'connus' })}`,
  none: 'Aucun numéro de poste n’est connu ici',
  noneNext: 'Importez la liste du portail ou attendez la première demande.',
  shown: (shown, all) => `${say(shown)} sur ${say(all)} affichés`,
  search: 'Chercher un poste ou un nom',
  number: 'Poste',
  name: 'Nom',
  from: 'Source',
  imported: 'Liste',
  import: 'Importer une liste',
  importLead:
    'Collez deux colonnes, le numéro de poste et le nom, ou choisissez un classeur ou un fichier texte. La liste remplace la précédente; ce que les demandes ont apporté reste.',
  paste: 'Liste collée',
  file: 'Ou un fichier',
  look: 'Regarder d’abord',
  nothing: 'Collez d’abord une liste ou choisissez un fichier.',
  chooseFirst: 'Choisissez d’abord l’entreprise.',
  read: (count, rows) =>
    `${numbers(count)} dans ${say(rows)} ${plural('fr-CA', rows, { one: 'ligne', other: 'lignes' })}`,
  would: (added, renamed, gone, same) =>
    `À ajouter\u00a0: ${say(added)}. À renommer\u00a0: ${say(renamed)}. À enlever\u00a0: ${say(gone)}. Sans changement\u00a0: ${say(same)}.`,
  left: count =>
    `${say(count)} ${plural('fr-CA', count, { one: 'ligne est laissée de côté', other: 'lignes sont laissées de côté' })}\u00a0:`,
  findings: {
    shape: 'Un numéro de poste compte de 1 à 10 chiffres et rien d’autre.',
    repeated: 'Le même numéro de poste figure plus haut.',
    more: 'Une liste en contient au plus 10\u00a0000.',
  },
  apply: count => `En faire la liste (${say(count)})`,
  applied: count => `La liste est en place\u00a0: ${numbers(count)} à présent.`,
  unchanged: 'Rien ne changerait.',
  approver: 'Approbation des demandes de postes',
  approverLead:
    'Les demandes de cette entreprise attendent le oui de cette personne avant d’arriver au soutien. Les siennes n’attendent pas.',
  approverNow: 'Le oui de',
  nobody: 'Personne\u00a0: les demandes vont directement au soutien',
  saveApprover: 'Enregistrer',
  approverSaved: name => `Les demandes attendent désormais le oui de ${name}.`,
  approverNone: 'Les demandes vont désormais directement au soutien.',
  noAdmins: 'Cette entreprise n’a pas encore d’admin qui pourrait approuver.',
}
