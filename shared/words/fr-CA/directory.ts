import type { Words } from '../catalogue.ts'
import { plural, sayNumber } from '../format.ts'

const number = (value: number) => sayNumber('fr-CA', value)
const rows = (count: number) => `${number(count)} ${plural('fr-CA', count, { one: 'ligne', other: 'lignes' })}`
const of = (count: number, one: string, other: string) => `${number(count)} ${plural('fr-CA', count, { one, other })}`

/** Importing the provider's enterprises and accounts. */
export const directory: Words['directory'] = {
  headings: {
    id: 'Identifiant d’entreprise',
    name: 'Nom de l’entreprise',
    customName: 'Nom personnalisé',
    customerNumbers: 'Numéros de client',
    selfRegistration: 'Inscription autonome',
    active: 'Actif',
    createdOn: 'Date de création',
    account: 'Numéro de compte',
    enterprise: 'Identifiant d’entreprise',
  },
  findings: {
    'list.needed': 'Rien n’est écrit ici. Remplissez la cellule; la ligne a été laissée de côté.',
    'list.too-long':
      'Le texte paraît vide ou dépasse toute longueur plausible. Corrigez-le; la ligne a été laissée de côté.',
    'list.shape':
      'Ce n’est pas un identifiant d’entreprise\u00a0: des lettres, des chiffres, des points et des tirets. Corrigez-le; la ligne a été laissée de côté.',
    'list.flag': 'Ce n’est ni oui ni non. Écrivez oui ou non; la ligne a été laissée de côté.',
    'list.date':
      'Ce n’est pas une date, ou elle se lit de deux façons. Écrivez-la ainsi\u00a0: 2019-03-14; la ligne a été laissée de côté.',
    'list.repeated':
      'Le même identifiant figure dans une ligne plus haut. N’en gardez qu’une; celle-ci a été laissée de côté.',
    'list.enterprise':
      'Aucune entreprise ne porte cet identifiant. Importez d’abord les entreprises; la ligne a été laissée de côté.',
    'list.elsewhere':
      'Ici, le compte se trouve dans une autre entreprise et y reste. Déplacez-le si la liste a raison.',
  },
  missing: heading => `Aucune colonne n’a pour en-tête «\u00a0${heading}\u00a0».`,
  kinds: { enterprises: 'Entreprises', accounts: 'Comptes' },
  counts: {
    would: (added, changed, unchanged, stopped, all) =>
      `${rows(all)}\u00a0: ${of(added, 'serait ajoutée', 'seraient ajoutées')}, ${of(changed, 'modifiée', 'modifiées')}, ${of(unchanged, 'déjà en place', 'déjà en place')}, ${of(stopped, 'serait laissée de côté', 'seraient laissées de côté')}.`,
    did: (added, changed, unchanged, stopped, all) =>
      `${rows(all)}\u00a0: ${of(added, 'ajoutée', 'ajoutées')}, ${of(changed, 'modifiée', 'modifiées')}, ${of(unchanged, 'inchangée', 'inchangées')}, ${of(stopped, 'laissée de côté', 'laissées de côté')}.`,
  },
  more: count => `et ${of(count, 'autre', 'autres')}`,
  nothingDone: (digest: string) =>
    `Rien n’a été écrit. Pour importer exactement cela, relancez avec --seen ${digest} à la place de --dry-run.`,
  stale:
    'Le répertoire a changé depuis l’essai\u00a0: cette liste ferait maintenant autre chose. L’importation s’est arrêtée là; relancez avec --dry-run et regardez de nouveau.',
  unfinished: {
    running: (file: string, done: number, all: number, who: string) =>
      `Importation de ${file} en cours (${who})\u00a0: ${number(done)} sur ${rows(all)}.`,
    cutOff: (file: string, done: number, all: number, who: string) =>
      `L’importation de ${file} (${who}) a été interrompue\u00a0: ${number(done)} sur ${rows(all)}.`,
    dismiss: 'Ne plus afficher',
    next: 'Choisissez de nouveau le même fichier\u00a0: ce qui est entré reste, et le reste entrera. Une liste plus récente du même nom prend sa place.',
  },
  usage: `Utilisation\u00a0: import enterprises|accounts FICHIER [--dry-run | --seen EMPREINTE] [--json] [--lang en-US|fr-CA]

FICHIER est un classeur ou un fichier texte dont les en-têtes nomment les colonnes, en français ou en anglais.
enterprises\u00a0: Identifiant d’entreprise, Nom de l’entreprise, Date de création; au besoin Nom personnalisé, Numéros de client, Inscription autonome, Actif
accounts\u00a0: Numéro de compte; au besoin Identifiant d’entreprise (où il se trouve), Actif
--dry-run dit ce qui serait fait, avec une empreinte; --seen suivi de cette empreinte fait exactement cela, ou rien.
Jusqu’à 5\u00a0000 lignes, la liste entre en entier ou pas du tout. Plus longue, elle entre par tranches; si elle est interrompue, relancez-la.
Code de sortie\u00a0: 0 toutes les lignes sont entrées, 1 certaines ont été laissées de côté, 2 le fichier est illisible, 3 ce n’est plus ce qui a été vu, 64 mauvaise utilisation.`,
}
