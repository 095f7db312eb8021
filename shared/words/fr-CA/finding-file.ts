import type { OtherFileKind, OtherSheetKind } from '../../finding-file.ts'
import type { SentencesOf } from '../finding.ts'
import { sayBytes, sayNumber } from '../format.ts'

const size = (bytes: number) => sayBytes('fr-CA', bytes)
const exact = (bytes: number) => sayNumber('fr-CA', bytes)

const SHEET_KINDS: Readonly<Record<OtherSheetKind, string>> = {
  xlsb: 'un classeur Excel binaire (.xlsb)',
  ods: 'une feuille de calcul OpenDocument (.ods)',
  numbers: 'un document Numbers d’Apple',
  et: 'une feuille de calcul WPS (.et)',
  gnumeric: 'un document Gnumeric',
  xml2003: 'une feuille de calcul XML de 2003',
}

const FILE_KINDS: Readonly<Record<OtherFileKind, string>> = {
  word: 'un document Word',
  powerpoint: 'une présentation PowerPoint',
  visio: 'un dessin Visio',
  pdf: 'un document PDF',
  image: 'une image',
  archive: 'une archive zip sans classeur',
  unknown: 'un type de fichier qui ne contient pas de feuille',
}

const SAVE_AS =
  'Ouvrez-le dans le programme qui l’a créé, enregistrez-le au format «\u00a0Classeur Excel (.xlsx)\u00a0», puis vérifiez ce fichier.'

export const fileFinding: SentencesOf<'file'> = {
  'file.unreadable': {
    title: () => 'Impossible de lire le fichier.',
    why: () => 'Il a été déplacé, un autre programme le verrouille, ou il est encore dans le nuage.',
    next: () => 'Fermez-le ailleurs, assurez-vous qu’il est sur cet ordinateur, puis choisissez-le de nouveau.',
  },
  'file.none': {
    title: ({ place }) =>
      place === 'folder' ? 'Aucune feuille de calcul dans ce dossier.' : 'Aucun fichier ne correspond à ce motif.',
    why: () => 'Il n’y avait donc rien à vérifier.',
    next: ({ place }) =>
      place === 'folder'
        ? 'Indiquez le dossier qui contient les feuilles de calcul, ou les fichiers eux-mêmes.'
        : 'Vérifiez l’orthographe et le dossier de départ.',
  },
  'file.empty': {
    title: () => 'Le fichier est vide\u00a0: 0 octet.',
    why: () => 'Le téléchargement ou la copie ne s’est pas terminé.',
    next: () => 'Téléchargez-le ou copiez-le de nouveau.',
  },
  'file.too_large': {
    title: ({ bytes, limit }) => `Le fichier fait ${exact(bytes)} octets; le maximum est de ${exact(limit)}.`,
    why: () => 'Le portail accepte les fichiers d’au plus 1\u00a0Mo et refuse les autres.',
    next: () =>
      'Copiez seulement les numéros de compte dans le modèle, sans images ni mise en forme; divisez une longue liste.',
  },
  'file.near_limit': {
    title: ({ bytes }) => `Le fichier fait ${exact(bytes)} octets, tout près de la limite du portail.`,
    why: ({ sure, limit }) =>
      `Le portail dit «\u00a01\u00a0Mo\u00a0», soit ${exact(sure)} ou ${exact(limit)} octets selon la lecture; ce fichier est entre les deux.`,
    next: () => 'Pour être sûr, copiez seulement les numéros de compte dans le modèle.',
  },
  'file.too_slow': {
    title: ({ seconds }) => `La lecture a pris plus de ${seconds} secondes et a été arrêtée.`,
    why: () =>
      'Une liste de comptes se lit en un instant. Ce fichier contient autre chose, ou vise à faire perdre du temps.',
    next: () => 'Copiez seulement les numéros de compte dans le modèle, puis vérifiez celui-ci.',
  },
  'file.broke_off': {
    title: () => 'La lecture de ce fichier s’est interrompue.',
    why: () =>
      'Elle demande plus de mémoire qu’une liste de comptes n’en prend jamais\u00a0: le fichier contient autre chose, ou vise à nuire.',
    next: () => 'Copiez seulement les numéros de compte dans le modèle, puis vérifiez celui-ci.',
  },
  'file.is_csv': {
    title: () => 'C’est un fichier texte (CSV) qui porte le nom d’un classeur.',
    why: () =>
      'Le portail n’accepte que les classeurs. Ouvrir ce texte dans Excel ferait perdre les zéros de gauche et les longs numéros.',
    next: () => 'Lisez-le ici comme texte, puis enregistrez-le dans le modèle.',
  },
  'file.is_html': {
    title: () => 'C’est une page Web qui porte le nom d’un classeur.',
    why: () => 'Certains systèmes exportent une page Web et l’appellent Excel. Le portail ne peut pas la lire.',
    next: () => 'Exportez-la de ce système en CSV ou en .xlsx, ou copiez les numéros dans le modèle.',
  },
  'file.is_xls': {
    title: () => 'C’est un classeur de l’ancien format d’Excel (.xls).',
    why: () => 'Le modèle du portail est un fichier .xlsx.',
    next: () =>
      'Ouvrez-le dans Excel, enregistrez-le au format «\u00a0Classeur Excel (.xlsx)\u00a0», puis vérifiez ce fichier.',
  },
  'file.encrypted': {
    title: () => 'Le classeur est protégé par un mot de passe.',
    why: () => 'Ni le portail ni cette vérification ne peuvent l’ouvrir.',
    next: () =>
      'Dans Excel, retirez le mot de passe (Fichier, Informations, Protéger le classeur), enregistrez, puis vérifiez de nouveau.',
  },
  'file.has_macros': {
    title: () => 'Le classeur contient des macros.',
    why: () => 'Les macros sont des programmes. Le modèle du portail n’en a pas.',
    next: () => 'Enregistrez-le au format «\u00a0Classeur Excel (.xlsx)\u00a0», sans macros, puis vérifiez ce fichier.',
  },
  'file.wrong_kind': {
    title: ({ kind }) => `C’est ${SHEET_KINDS[kind]}.`,
    why: () => 'Le portail n’accepte que les classeurs .xlsx.',
    next: () => SAVE_AS,
  },
  'file.not_spreadsheet': {
    title: ({ kind }) => `C’est ${FILE_KINDS[kind]}.`,
    why: () => 'Les comptes se lisent dans un classeur .xlsx ou un fichier texte.',
    next: () => 'Choisissez le classeur qui contient les comptes, ou copiez les numéros dans le modèle.',
  },
  'file.polyglot': {
    title: ({ where, bytes }) =>
      `Ce fichier contient ${size(bytes)} d’autre chose ${where === 'before' ? 'avant' : 'après'} le classeur.`,
    why: () => 'Un fichier qui est deux choses à la fois se lit autrement d’un programme à l’autre.',
    next: () => 'Ouvrez-le dans Excel, enregistrez-le sous un autre nom, puis vérifiez ce fichier.',
  },
  'file.as_text': {
    title: () => 'Lu comme texte; chaque valeur est gardée telle qu’elle est écrite.',
    why: () => 'Le portail n’accepte que les classeurs .xlsx\u00a0: on ne peut pas y téléverser le texte lui-même.',
    next: () => 'Enregistrez les comptes dans le modèle et téléversez celui-ci.',
  },
  'file.misnamed': {
    title: ({ ending }) => `Un classeur .xlsx dont le nom se termine par «\u00a0${ending}\u00a0».`,
    why: () => 'Le portail peut se fier au nom et le refuser.',
    next: () => 'Renommez-le pour que son nom se termine par .xlsx.',
  },
}
