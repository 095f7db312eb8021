import type { Words } from '../catalogue.ts'
import { plural, sayNumber } from '../format.ts'

const number = (value: number) => sayNumber('fr-CA', value)
const files = (count: number) => `${number(count)} ${plural('fr-CA', count, { one: 'fichier', other: 'fichiers' })}`

export const commandLine: Words['commandLine'] = {
  levels: { stop: 'Bloque', look: 'À voir', note: 'À noter' },
  stored: value => `Enregistré\u00a0: ${value}`,
  fix: fix => `Correction\u00a0: ${fix}`,
  deleteIt: '(à supprimer)',
  ready: (ready, rows) =>
    `${number(ready)} sur ${number(rows)} ${plural('fr-CA', ready, { one: 'est prêt', other: 'sont prêts' })}.`,
  tally: (stop, look) =>
    `${number(stop)} ${plural('fr-CA', stop, { one: 'serait refusé', other: 'seraient refusés' })}, ${number(look)} à voir.`,
  refused: 'Refusé\u00a0: aucun compte n’a pu être lu.',
  under: pack => `Vérifié selon ${pack}.`,
  summary: (clean, stops, refused) =>
    `${files(clean + stops + refused)}\u00a0: ${number(clean)} sans blocage, ${number(stops)} avec blocage, ${number(refused)} ${plural('fr-CA', refused, { one: 'refusé', other: 'refusés' })}.`,
  progress: (done, all, name) => `${number(done)} sur ${number(all)}\u00a0: ${name}`,
  nothingIn: name => `Aucune feuille de calcul dans ${name}`,
  unknownOption: option => `L’option ${option} n’existe pas`,
  unknownPack: (pack, known) => `Le jeu de règles ${pack} n’existe pas. Il y a ${known}.`,
  unknownLanguage: (language, known) => `La langue ${language} n’est pas offerte. Il y a ${known}.`,
  usage: `Utilisation\u00a0: check FICHIER… [--json] [--pack NOM] [--lang en-US|fr-CA] [--as-text]

FICHIER est un classeur, un fichier texte, un dossier ou un motif comme «\u00a0*.xlsx\u00a0».
--json     un tableau JSON sur la sortie standard
--pack     les règles à appliquer
--lang     la langue des phrases
--as-text  lire comme texte un texte qui porte le nom d’un classeur
Code de sortie\u00a0: 0 rien ne bloque, 1 quelque chose bloque, 2 un fichier est refusé, 64 mauvaise utilisation.`,
}
