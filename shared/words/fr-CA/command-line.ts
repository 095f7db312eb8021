import type { Words } from '../catalogue.ts'
import { plural, sayNumber } from '../format.ts'

const number = (value: number) => sayNumber('fr-CA', value)
const files = (count: number) => `${number(count)} ${plural('fr-CA', count, { one: 'fichier', other: 'fichiers' })}`

export const commandLine: Words['commandLine'] = {
  stored: value => `Enregistré\u00a0: ${value}`,
  fix: fix => `Correction\u00a0: ${fix}`,
  deleteIt: '(à supprimer)',
  ready: (ready, rows) =>
    `${number(ready)} sur ${number(rows)} ${plural('fr-CA', ready, { one: 'est prêt', other: 'sont prêts' })}.`,
  tally: (stop, look) =>
    `${number(stop)} ${plural('fr-CA', stop, { one: 'serait refusé', other: 'seraient refusés' })}, ${number(look)} à voir.`,
  noRows: 'Aucun compte n’a été lu.',
  aboutFile: (stop, look) =>
    `Quant au fichier lui-même\u00a0: ${[
      ...(stop > 0 ? [`${number(stop)} ${plural('fr-CA', stop, { one: 'blocage', other: 'blocages' })}`] : []),
      ...(look > 0 ? [`${number(look)} à voir`] : []),
    ].join(', ')}.`,
  more: (count, first, last) =>
    count === 1 ? `1 autre, en ${first}.` : `${number(count)} autres, de ${first} à ${last}.`,
  listAll: '--all en énumère davantage.',
  readThere: options => `Pour vérifier les comptes là où ils semblent se trouver, ajoutez ${options.join(' ou ')}`,
  refused: 'Refusé\u00a0: aucun compte n’a pu être lu.',
  under: pack => `Vérifié selon ${pack}.`,
  summary: (clean, stops, refused) =>
    `${files(clean + stops + refused)}\u00a0: ${number(clean)} sans blocage, ${number(stops)} avec blocage, ${number(refused)} ${plural('fr-CA', refused, { one: 'refusé', other: 'refusés' })}.`,
  progress: (done, all, name) => `${number(done)} sur ${number(all)}\u00a0: ${name}`,
  unknownOption: option => `L’option ${option} n’existe pas`,
  unknownPack: (pack, known) => `Le jeu de règles ${pack} n’existe pas. Il y a ${known}.`,
  unknownLanguage: (language, known) => `La langue ${language} n’est pas offerte. Il y a ${known}.`,
  needsValue: option => `${option} demande une valeur`,
  goesWith: (option, others) => `${option} va avec ${others}`,
  endsIn: (option, endings) => `Le nom après ${option} se termine par ${endings}`,
  noColumn: column => `${column} n’est pas une colonne; les colonnes s’appellent A, B … XFD`,
  noRow: row => `${row} n’est pas une ligne; les lignes se comptent à partir de 1`,
  oneFile: 'Ce qui se fait à partir d’un fichier n’en prend qu’un seul',
  usage: `Utilisation\u00a0: check FICHIER… [--json] [--pack NOM] [--lang en-US|fr-CA] [--as-text]
       check FICHIER [--fix SORTIE | --split DOSSIER] [--template FICHIER] [--annotate SORTIE] [--list SORTIE] [--compare ANCIEN]
       check --packs [--pack NOM] [--json]

FICHIER est un classeur, un fichier texte, un dossier ou un motif comme «\u00a0*.xlsx\u00a0».
--json     un tableau JSON sur la sortie standard
--pack     les règles à appliquer
--packs    les règles offertes\u00a0: qui les tient, depuis quand, où elles sont écrites, ce qui est supposé
--lang     la langue des phrases
--as-text  lire comme texte un texte qui porte le nom d’un classeur
--all      énumérer jusqu’à 10 000 constats de chaque sorte, non les 100 premiers
--column, --sheet, --from-row  où se trouvent les comptes

--fix SORTIE        le modèle avec toutes les corrections sûres; les lignes qui bloquent encore sont exclues
--split DOSSIER     la même chose en parties de ce qui passe en une fois; refuse si une ligne bloque
--ready-only        avec --split\u00a0: écrire quand même les lignes prêtes
--template FICHIER  le modèle vierge du portail à remplir
--annotate SORTIE   une copie avec les erreurs à côté de chaque ligne (.xlsx)
--list SORTIE       les corrections à apporter, pour le client (.txt, .csv, .html)
--compare ANCIEN    ce qui est corrigé, toujours à corriger et nouveau depuis une version antérieure
--force             remplacer les fichiers existants
Code de sortie\u00a0: 0 rien ne bloque, 1 quelque chose bloque, 2 un fichier est refusé, 64 mauvaise utilisation.
Avec --fix et --split\u00a0: 0 quand toutes les lignes sont passées, sinon 1.`,
}
