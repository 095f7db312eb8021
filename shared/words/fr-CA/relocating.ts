import type { Words } from '../catalogue.ts'
import { plural, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('fr-CA', count)
const accounts = (count: number) => `${say(count)} ${plural('fr-CA', count, { one: 'compte', other: 'comptes' })}`

export const relocating: Words['relocating'] = {
  title: 'Déplacer des comptes',
  lead: 'Retire des comptes de l’endroit où ils se trouvent et les met dans une seule entreprise, en une étape. Consultez d’abord l’aperçu.',
  to: 'Vers l’entreprise',
  choose: 'Choisir une entreprise',
  inactive: 'inactive',
  numbers: 'Numéros de compte',
  numbersHint: 'Un par ligne, saisis ou collés; 1 000 au plus.',
  file: 'Ou les prendre dans un classeur ou un fichier texte',
  fileRead: (name, count) =>
    `${name}\u00a0: ${accounts(count)} ${plural('fr-CA', count, { one: 'repris', other: 'repris' })}.`,
  fileRefused: 'Le fichier n’a pas pu être lu',
  reason: 'Motif',
  reasonHint: 'Conservé avec le déplacement, pour qui le consultera plus tard.',
  toMissing: 'Choisissez où vont les comptes.',
  numbersMissing: 'Saisissez ou collez au moins un numéro de compte.',
  tooMany: count => `Il y a ${accounts(count)}; 1 000 au plus se déplacent à la fois.`,
  reasonMissing: 'Dites pourquoi en quelques mots.',
  preview: 'Aperçu',
  previewing: 'Recherche de leur emplacement',
  would: (count, enterprise) =>
    `${accounts(count)} ${plural('fr-CA', count, { one: 'serait déplacé', other: 'seraient déplacés' })} vers ${enterprise}`,
  wouldNone: 'Rien ne serait déplacé',
  nothingYet: 'Rien n’a encore été modifié.',
  changedSince: 'La liste ou l’entreprise a changé depuis. Refaites l’aperçu.',
  move: count => `Déplacer ${accounts(count)}`,
  moving: 'Déplacement en cours',
  wouldMove: 'Serait déplacé',
}
