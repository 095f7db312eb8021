import type { Words } from '../catalogue.ts'
import { sayList, sayNumber } from '../format.ts'

export const place: Words['place'] = {
  ask: 'Où se trouvent les numéros de compte?',
  askMeans: 'Ce n’est pas le modèle du portail, semble-t-il',
  other: 'Les numéros de compte sont ailleurs?',
  readFrom: (column, row) => `Lu dans la colonne ${column}, à partir de la ligne ${row}`,
  placed: (column, row, sheet) =>
    `Lu dans la colonne ${column}, à partir de la ligne ${row}${sheet === null ? '' : `, de «\u00a0${sheet}\u00a0»`}`,
  remembered: customer => `Retenu pour ${customer}. Téléversez le modèle corrigé, pas ce fichier`,
  looking: 'Examen du fichier…',
  unread: 'Le fichier n’a pas pu être examiné. Choisissez-le de nouveau.',
  guess: (column, row, heading) =>
    `Tout indique la colonne ${column}, à partir de la ligne ${row}${heading === null ? '.' : `, sous «\u00a0${heading}\u00a0».`}`,
  unsure: columns => `Ce pourrait être ${sayList('fr-CA', columns)}. Regardez les premières valeurs, puis choisissez.`,
  noGuess: 'Aucune colonne ne ressemble à des numéros de compte. Choisissez celle qui les contient.',
  sheet: 'Feuille',
  column: 'Colonne',
  columnOf: (column, what) => `${column}\u00a0: ${what}`,
  firstRow: 'Première ligne avec un compte',
  firstRowWrong: most => `Une ligne entre 1 et ${sayNumber('fr-CA', most)}.`,
  preview: 'Premières valeurs à cet endroit',
  nothingThere: 'Il n’y a rien à cet endroit.',
  read: (column, row) => `Lire la colonne ${column} dès la ligne ${row}`,
  portals: 'Revenir à l’endroit prévu par le portail',
}
