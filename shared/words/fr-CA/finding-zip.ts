import type { SentencesOf } from '../finding.ts'
import { sayBytes, sayNumber } from '../format.ts'

const size = (bytes: number) => sayBytes('fr-CA', bytes)
const number = (value: number) => sayNumber('fr-CA', value)
const RESAVE = 'Ouvrez-le dans Excel ou LibreOffice, enregistrez-le sous un autre nom, puis vérifiez ce fichier.'
const AGAIN = 'Téléchargez-le ou exportez-le de nouveau. Si rien n’y fait, copiez les numéros dans le modèle.'
const COPY = 'Copiez seulement les numéros de compte dans le modèle, puis vérifiez celui-ci.'
const NEW_COPY = 'Demandez une nouvelle copie à l’expéditeur.'
const FORMATS_COUNT = 'La mise en forme loin sous la liste compte aussi, même là où les cellules sont vides.'
const CLEAR_FORMATS =
  'Dans Excel, sélectionnez les lignes sous la liste et supprimez-les (leur mise en forme disparaît), puis enregistrez.'

export const zipFinding: SentencesOf<'zip' | 'xml' | 'sheet'> = {
  'zip.truncated': {
    title: () => 'Il manque la fin du classeur.',
    why: () => 'Le téléchargement ou la copie s’est arrêté trop tôt.',
    next: () => AGAIN,
  },
  'zip.broken': {
    title: ({ part }) =>
      part ? `La partie «\u00a0${part}\u00a0» du classeur est endommagée.` : 'Le classeur est endommagé.',
    why: () => 'Son contenu ne correspond pas à sa propre table des matières\u00a0: on ne peut se fier à aucun numéro.',
    next: () => AGAIN,
  },
  'zip.too_big_unpacked': {
    title: ({ bytes, limit, lying }) =>
      lying
        ? `Une fois décompressée, une partie du classeur dépasse les ${size(bytes)} qu’elle déclare.`
        : size(bytes) === size(limit)
          ? `Une fois décompressé, le classeur dépasse ${size(limit)}, le maximum.`
          : `Une fois décompressé, le classeur atteint ${size(bytes)}; le maximum est de ${size(limit)}.`,
    why: () =>
      'Une liste de comptes décompressée fait bien moins de 1\u00a0Mo. Un tel fichier peut faire planter un programme.',
    next: () => COPY,
  },
  'zip.overlap': {
    title: () => 'Des parties du classeur se chevauchent.',
    why: () =>
      'Aucun programme n’écrit cela de lui-même. Cela sert à cacher des choses ou à faire planter des programmes.',
    next: () => NEW_COPY,
  },
  'zip.too_many_entries': {
    title: ({ count, limit }) => `Le classeur compte ${number(count)} parties; le maximum est de ${number(limit)}.`,
    why: () => 'Une liste de comptes en a une dizaine. Le reste vient d’images et d’objets.',
    next: () => COPY,
  },
  'zip.duplicate': {
    title: ({ name }) => `Le classeur contient deux fois la partie «\u00a0${name}\u00a0».`,
    why: () => 'Selon le programme, l’une ou l’autre serait lue.',
    next: () => RESAVE,
  },
  'zip.bad_name': {
    title: ({ name }) => `Le classeur contient une partie au nom dangereux, «\u00a0${name}\u00a0».`,
    why: () => 'Un tel nom peut amener un programme à écrire hors de son dossier.',
    next: () => NEW_COPY,
  },
  'zip.unsupported': {
    title: ({ part }) =>
      part
        ? `La partie «\u00a0${part}\u00a0» est compressée d’une façon inhabituelle.`
        : 'Le classeur est compressé d’une façon inhabituelle.',
    why: () => 'Excel et le portail ne connaissent que la façon courante.',
    next: () => RESAVE,
  },
  'xml.doctype': {
    title: ({ part }) =>
      `La partie «\u00a0${part}\u00a0» contient des définitions (DOCTYPE) qu’un classeur n’a jamais.`,
    why: () => 'Elles servent à faire grossir sans fin un petit fichier, ou à atteindre d’autres fichiers.',
    next: () => NEW_COPY,
  },
  'xml.broken': {
    title: ({ part }) => `La partie «\u00a0${part}\u00a0» est mal formée.`,
    why: () => 'Le programme qui l’a écrite s’est trompé, ou le fichier est endommagé.',
    next: () => AGAIN,
  },
  'xml.too_deep': {
    title: ({ part, limit }) => `La partie «\u00a0${part}\u00a0» est imbriquée sur plus de ${number(limit)} niveaux.`,
    why: () => 'Une feuille a environ six niveaux. Un tel fichier peut faire planter un programme.',
    next: () => COPY,
  },
  'xml.too_long': {
    title: ({ part }) =>
      `La partie «\u00a0${part}\u00a0» contient des noms ou des attributs d’une taille qu’aucun classeur n’a.`,
    why: () => 'Un tel fichier peut faire planter un programme.',
    next: () => COPY,
  },
  'xml.encoding': {
    title: ({ part, encoding }) => `La partie «\u00a0${part}\u00a0» est écrite en «\u00a0${encoding}\u00a0».`,
    why: () => 'Les classeurs sont écrits en UTF-8 ou en UTF-16. Tout autre codage peut se lire de deux façons.',
    next: () => RESAVE,
  },
  'xml.shared_string': {
    title: ({ cell }) => `Le texte de ${cell} manque dans le classeur.`,
    why: () =>
      'La cellule renvoie à une liste de textes qui ne le contient pas. D’autres programmes afficheraient 0 ou rien.',
    next: () => AGAIN,
  },
  'sheet.none': {
    title: () => 'Le classeur n’a aucune feuille de cellules.',
    why: () => 'Il ne contient que des graphiques ou des boîtes de dialogue, ou rien.',
    next: () => 'Choisissez le classeur qui contient les comptes, ou copiez les numéros dans le modèle.',
  },
  'sheet.missing': {
    title: ({ name }) => `Le classeur nomme une feuille «\u00a0${name}\u00a0», mais ne la contient pas.`,
    why: () => 'Le programme qui l’a écrit a oublié la feuille, ou le fichier est endommagé.',
    next: () => AGAIN,
  },
  'sheet.hidden': {
    title: ({ name }) => `La seule feuille, «\u00a0${name}\u00a0», est masquée.`,
    why: () => 'Ce que personne ne voit ne devrait pas être téléversé à l’insu de tous.',
    next: () =>
      'Dans Excel, cliquez sur un onglet avec le bouton droit, choisissez Afficher, enregistrez, puis vérifiez de nouveau.',
  },
  'sheet.guess': {
    title: ({ name, count }) => `${number(count)} feuilles; la première, «\u00a0${name}\u00a0», a été lue.`,
    why: ({ wanted }) =>
      `Aucune ne s’appelle «\u00a0${wanted}\u00a0» comme dans le modèle, et le portail ne lit qu’une feuille.`,
    next: () => 'Assurez-vous que c’est la bonne, ou supprimez les autres feuilles.',
  },
  'sheet.too_big': {
    title: ({ what, limit }) =>
      ({
        cells: `La feuille contient plus de ${number(limit)} cellules.`,
        strings: `Le classeur contient plus de ${number(limit)} textes.`,
        rows: `La liste a plus de ${number(limit)} lignes.`,
        list: `La liste a plus de ${number(limit)} cellules.`,
      })[what],
    why: ({ what }) =>
      ({
        cells: FORMATS_COUNT,
        strings: FORMATS_COUNT,
        rows: 'Le portail en prend bien moins à la fois, et une telle liste ne se vérifie pas en un instant.',
        list: 'C’est plus qu’une importation n’en prend. Dans un classeur, les cellules seulement mises en forme comptent aussi.',
      })[what],
    next: ({ what }) =>
      ({
        cells: CLEAR_FORMATS,
        strings: CLEAR_FORMATS,
        rows: 'Divisez la liste en plusieurs fichiers, puis vérifiez ceux-ci.',
        list: 'Divisez-la en plusieurs fichiers, chacun avec ses en-têtes, et importez-les l’un après l’autre.',
      })[what],
  },
  'sheet.row_number': {
    title: ({ row }) => `Une ligne de la feuille porte le numéro «\u00a0${row}\u00a0», impossible à cet endroit.`,
    why: () =>
      'Les lignes vont de 1 à 1\u00a0048\u00a0576, dans l’ordre. Les autres se lisent différemment d’un programme à l’autre.',
    next: () => RESAVE,
  },
  'sheet.cell_ref': {
    title: ({ ref }) => `Une cellule de la feuille s’appelle «\u00a0${ref}\u00a0», impossible à cet endroit.`,
    why: () =>
      'Les colonnes vont de A à XFD, et une cellule appartient à sa ligne. Les autres se lisent différemment d’un programme à l’autre.',
    next: () => RESAVE,
  },
}
