import type { SentencesOf } from '../finding.ts'
import { plural, sayDate, sayList, sayNumber } from '../format.ts'

const number = (value: number) => sayNumber('fr-CA', value)
const list = (items: readonly string[]) => sayList('fr-CA', items)
const counted = (count: number, one: string, other: string) =>
  `${number(count)} ${plural('fr-CA', count, { one, other })}`
const AS_TEXT = 'Mettez la cellule au format Texte et saisissez de nouveau le numéro d’après la facture.'

export const cellFinding: SentencesOf<'rows' | 'row' | 'columns' | 'column' | 'cell' | 'number' | 'zeros'> = {
  'rows.none': {
    title: ({ first }) => `Aucun compte en ${first} ni plus bas.`,
    why: () => 'C’est à partir de là que le portail lit les numéros de compte, et il n’en trouve aucun.',
    next: ({ first }) => `Placez les numéros de compte dans la colonne à partir de ${first}.`,
  },
  'rows.above_6': {
    title: ({ row, count }) =>
      count === 1
        ? `Le premier compte est à la ligne ${row}.`
        : `Le premier compte est à la ligne ${row}; ${number(count)} comptes sont placés trop haut.`,
    why: ({ firstRow }) =>
      `Le portail lit à partir de la ligne ${firstRow}. Ce qui est au-dessus est ignoré sans avertissement.`,
    next: ({ firstRow }) =>
      `Descendez la liste pour qu’elle commence à la ligne ${firstRow}, ou partez d’un modèle vierge.`,
  },
  'rows.maybe_above': {
    title: ({ row, count, firstRow }) =>
      count === 1
        ? `La ligne ${row} contient peut-être un compte.`
        : `${number(count)} lignes au-dessus de la ligne ${firstRow} contiennent peut-être des comptes, à partir de la ligne ${row}.`,
    why: ({ firstRow }) =>
      `Le portail lit à partir de la ligne ${firstRow}. Ce qui est au-dessus est ignoré sans avertissement.`,
    next: () => 'Descendez-le dans la liste s’il doit être ajouté; si c’est un exemple, laissez-le.',
  },
  'rows.gap': {
    title: ({ from, to, count }) =>
      count === 1 ? `La ligne ${from} est vide.` : `Les lignes ${from} à ${to} sont vides, ${number(count)} en tout.`,
    why: () => 'Le portail ne dit pas s’il continue après une ligne vide.',
    next: () => 'Remontez les lignes du dessous pour que la liste n’ait pas de trou.',
  },
  'rows.too_many': {
    title: ({ count, limit }) => `${number(count)} comptes; le portail en prend ${number(limit)} à la fois.`,
    why: ({ firstOver }) => `Le portail refuse une liste plus longue. ${firstOver} est le premier en trop.`,
    next: ({ limit }) => `Divisez la liste en fichiers d’au plus ${number(limit)} comptes.`,
  },
  'rows.full': {
    title: ({ limit }) => `Ce fichier est plein\u00a0: ${number(limit)} comptes sur ${number(limit)}.`,
    why: () => 'Une ligne de plus et le portail refuse tout le fichier.',
    next: () => 'Mettez les autres comptes dans un autre fichier.',
  },
  'row.hidden': {
    title: ({ row, filtered }) => (filtered ? `Un filtre masque la ligne ${row}.` : `La ligne ${row} est masquée.`),
    why: ({ count }) =>
      `Le portail lit aussi les lignes masquées. Cette feuille en compte ${counted(count, 'qui contient', 'qui contiennent')} des données.`,
    next: ({ filtered }) =>
      filtered
        ? 'Effacez le filtre pour voir la ligne; supprimez-la si elle ne doit pas y être.'
        : 'Affichez la ligne; supprimez-la si elle ne doit pas y être.',
  },
  'column.hidden': {
    title: ({ column }) => `La colonne ${column}, celle des comptes, est masquée.`,
    why: () => 'Le portail la lit quand même\u00a0: personne ne voit ce qui est téléversé.',
    next: ({ column }) => `Affichez la colonne ${column} et assurez-vous que c’est la bonne liste.`,
  },
  'columns.unknown': {
    title: ({ column, expected }) => `Les comptes sont dans la colonne ${column} et non dans la colonne ${expected}.`,
    why: ({ expected }) => `Le portail lit la colonne ${expected}, comme dans son modèle.`,
    next: ({ column, expected }) =>
      `Utilisez ici la colonne ${column}, ou déplacez les comptes dans la colonne ${expected} du fichier.`,
  },
  'columns.other': {
    title: ({ columns }) =>
      `${plural('fr-CA', columns.length, { one: 'La colonne', other: 'Les colonnes' })} ${list(columns)} ${plural('fr-CA', columns.length, { one: 'contient', other: 'contiennent' })} d’autres données.`,
    why: ({ expected }) => `Seule la colonne ${expected} est lue. Ce qui est à côté n’est ni vérifié ni envoyé.`,
    next: () => 'Rien à faire, sauf si ces colonnes n’existent pas dans le modèle du portail.',
  },
  'cell.duplicate': {
    title: ({ cell }) => `Le fichier contient ${cell} deux fois.`,
    why: () => 'Selon le programme, l’une ou l’autre serait lue.',
    next: () => 'Ouvrez le fichier dans Excel, saisissez de nouveau le numéro d’après la facture et enregistrez.',
  },
  'cell.merged': {
    title: ({ range }) => `Les cellules ${range} sont fusionnées.`,
    why: () =>
      'Dans des cellules fusionnées, seule la première a une valeur; le reste de la liste se décale ou se perd.',
    next: () => 'Annulez la fusion, avec un compte par ligne.',
  },
  'cell.formula': {
    title: () => 'Une formule, et non un numéro saisi.',
    why: () => 'Son dernier résultat a été lu. Le portail verra peut-être la formule, ou un résultat plus ancien.',
    next: () => 'Copiez la colonne et collez-la en valeurs.',
  },
  'cell.no_value': {
    title: () => 'Une formule sans résultat.',
    why: () => 'Le fichier a été enregistré avant le calcul de la formule\u00a0: il n’y a aucun numéro.',
    next: () => 'Ouvrez-le dans Excel, laissez-le recalculer, collez la colonne en valeurs et enregistrez.',
  },
  'cell.error': {
    title: ({ error }) => `La cellule contient l’erreur ${error}.`,
    why: () => 'Une formule a échoué\u00a0: il n’y a aucun numéro ici.',
    next: () => 'Saisissez le numéro de compte à la place.',
  },
  'cell.type': {
    title: ({ value }) =>
      `La cellule contient la valeur logique ${value === 'TRUE' ? 'VRAI' : 'FAUX'}, et non un numéro.`,
    why: () => 'Un numéro de compte ne peut pas être une valeur logique.',
    next: () => 'Saisissez le numéro de compte à la place, ou supprimez la ligne.',
  },
  'cell.is_date': {
    title: ({ day }) => `Une date, le ${sayDate('fr-CA', day)}.`,
    why: ({ readings }) =>
      `Excel a transformé en date ce qui a été saisi\u00a0: peut-être ${list(readings)}. Le fichier ne le dit plus.`,
    next: () => AS_TEXT,
  },
  'cell.link': {
    title: ({ target }) => `Le lien de cette cellule mène ailleurs\u00a0: ${target}`,
    why: () => 'Le texte et le lien ne concordent pas; l’un des deux est peut-être plus ancien.',
    next: () => 'Assurez-vous que le texte est bon, et retirez le lien.',
  },
  'number.as_text': {
    title: ({ digits, shown }) =>
      shown && shown !== digits
        ? `Enregistré comme nombre, affiché comme ${shown}.`
        : 'Enregistré comme nombre, et non comme texte.',
    why: () => 'Excel peut supprimer les zéros de gauche ou abréger un nombre. Comme texte, il reste tel quel.',
    next: ({ digits }) => `Enregistrez-le comme texte\u00a0: ${digits}.`,
  },
  'number.precision_lost': {
    title: ({ how, kept, digits }) =>
      how === 'fraction'
        ? 'Un nombre à décimales.'
        : how === 'exponent'
          ? `Abrégé en puissance de dix\u00a0: il reste ${counted(kept, 'chiffre', 'chiffres')} sur ${digits}.`
          : `Chiffres perdus. Excel en a gardé ${kept} sur ${digits}.`,
    why: ({ how }) =>
      how === 'fraction'
        ? 'Un numéro de compte n’a pas de décimales. Excel l’a calculé, ou a pris un séparateur pour la virgule décimale.'
        : how === 'exponent'
          ? 'Un programme a abrégé le nombre. Les chiffres perdus ne sont plus dans le fichier.'
          : 'Excel garde 15 chiffres d’un nombre et remplace les autres par des zéros. Les chiffres perdus ne sont plus dans le fichier\u00a0: on ne peut pas les rétablir à partir de celui-ci.',
    next: () => AS_TEXT,
  },
  'zeros.maybe_lost': {
    title: ({ proposed }) => `Zéros de gauche peut-être perdus\u00a0: ${proposed}?`,
    why: ({ by, length }) =>
      by === 'format'
        ? 'Les zéros ne viennent que du format de la cellule. Le nombre derrière n’en a pas.'
        : `Presque tous les autres ont ${length} chiffres. Excel supprime les zéros de gauche d’un nombre.`,
    next: ({ proposed }) => `Comparez avec la facture; si c’est ${proposed}, enregistrez-le comme texte.`,
  },
}
