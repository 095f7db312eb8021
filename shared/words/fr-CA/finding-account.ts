import type { SentencesOf } from '../finding.ts'
import { plural, sayList, sayNumber } from '../format.ts'

const number = (value: number) => sayNumber('fr-CA', value)
const list = (items: readonly string[]) => sayList('fr-CA', items)
const counted = (count: number, one: string, other: string) =>
  `${number(count)} ${plural('fr-CA', count, { one, other })}`

export const accountFinding: SentencesOf<'text' | 'account'> = {
  'text.spaces': {
    title: ({ count }) => `${counted(count, 'espace ou saut de ligne', 'espaces ou sauts de ligne')} de trop.`,
    why: () =>
      'Le portail compare caractère par caractère\u00a0: un espace au début ou à la fin, ou d’un type inhabituel, peut faire échouer la ligne.',
    next: () => 'Supprimez ce qui est de trop.',
  },
  'text.blank': {
    title: () => 'La cellule semble vide, mais contient des espaces.',
    why: () => 'Le portail peut la prendre pour un compte sans numéro.',
    next: () => 'Supprimez le contenu de la cellule.',
  },
  'text.control': {
    title: ({ names }) => `La cellule contient des caractères de commande\u00a0: ${list(names)}.`,
    why: () => 'Ils viennent de l’exportation d’un autre système, et le portail refuse la ligne.',
    next: () => 'Saisissez de nouveau le numéro d’après la facture.',
  },
  'text.invisible': {
    title: ({ count }) => `${counted(count, 'caractère invisible', 'caractères invisibles')}.`,
    why: ({ names }) =>
      `${list(names)}, venus avec le texte copié d’une page Web ou d’un courriel. Le portail y voit un autre numéro.`,
    next: () => 'Supprimez ce qui ne se voit pas.',
  },
  'text.digits': {
    title: () => 'Des chiffres d’une autre écriture ou d’une autre largeur.',
    why: () => 'Ils ressemblent à des chiffres, mais le portail ne connaît que les chiffres 0 à 9 du clavier.',
    next: () => 'Remplacez-les par les chiffres du clavier.',
  },
  'text.confusable': {
    title: ({ names }) => `Des lettres d’un autre alphabet qui ressemblent aux nôtres\u00a0: ${list(names)}.`,
    why: () => 'Le numéro semble bon, mais le portail y voit un autre numéro.',
    next: () => 'Remplacez-les par les lettres auxquelles elles ressemblent.',
  },
  'text.dash': {
    title: ({ kind }) =>
      kind === 'dash' ? 'Un tiret qui ressemble au trait d’union.' : 'Des guillemets autour du numéro.',
    why: ({ kind }) =>
      kind === 'dash'
        ? 'Les traitements de texte mettent des tirets longs ou insécables. Le portail ne les connaît peut-être pas.'
        : 'Ils devaient garder le numéro comme texte, mais en font maintenant partie.',
    next: ({ kind }) => (kind === 'dash' ? 'Remplacez-le par le trait d’union du clavier.' : 'Retirez-les.'),
  },
  'text.too_long': {
    title: ({ length }) => `${number(length)} caractères dans une seule cellule.`,
    why: ({ limit }) => `Une cellule contient au plus ${number(limit)} caractères; Excel couperait le reste.`,
    next: () => 'Mettez un seul numéro de compte dans la cellule.',
  },
  'text.formula_like': {
    title: ({ start }) => `Un texte qui commence par «\u00a0${start}\u00a0», comme une formule.`,
    why: () => 'Un programme qui l’ouvre pourrait l’exécuter. Aucun numéro de compte ne commence ainsi.',
    next: () => 'Saisissez le numéro de compte à la place, ou supprimez la ligne.',
  },
  'account.duplicate': {
    title: ({ first, account }) => `${account} figure aussi en ${first}.`,
    why: ({ first }) => `Le portail n’accepte chaque compte qu’une fois, et c’est ${first} qui le garde.`,
    next: () => 'Excluez cette ligne.',
  },
  'account.unlikely': {
    title: () => 'Aucun chiffre\u00a0: sans doute pas un numéro de compte.',
    why: () =>
      'À partir de la première ligne de la liste, tout est pris pour un compte, les titres et les totaux aussi.',
    next: () => 'Supprimez la ligne si c’est un titre, un nom ou un total.',
  },
  'account.shape': {
    title: ({ fault, characters, shortest, longest }) =>
      ({
        short: `Moins de ${shortest} caractères.`,
        long: `Plus de ${longest} caractères.`,
        characters: `Inhabituel dans un numéro de compte\u00a0: ${characters}`,
        ends: `Commence ou finit par ${characters}`,
        needs: 'Aucun chiffre.',
      })[fault],
    why: () =>
      'Le portail ne dit pas à quoi ressemble un numéro de compte; la plupart ont des lettres, des chiffres et des traits d’union.',
    next: () => 'Comparez avec la facture. S’il est bon, laissez-le.',
  },
  'account.odd': {
    title: ({ usual }) => `Différent des autres, qui ressemblent à ${usual}.`,
    why: ({ count, total }) =>
      `Dans cette liste, ${number(count)} comptes sur ${number(total)} ont la même forme, mais pas celui-ci.`,
    next: () => 'Comparez avec la facture. S’il est bon, laissez-le.',
  },
  'account.several': {
    title: ({ parts }) => `${counted(parts.length, 'compte', 'comptes')} dans une seule cellule.`,
    why: () => 'Le portail prend un compte par ligne et lirait le tout comme un seul numéro.',
    next: ({ parts }) => `Donnez une ligne à chacun\u00a0: ${list(parts)}.`,
  },
  'account.maybe_several': {
    title: ({ parts }) => `Peut-être ${counted(parts.length, 'compte', 'comptes')} dans une seule cellule.`,
    why: () => 'Le portail prend un compte par ligne et lirait le tout comme un seul numéro.',
    next: ({ parts }) =>
      `S’il y en a plusieurs, donnez une ligne à chacun\u00a0: ${list(parts)}. S’il n’y en a qu’un, gardez-le sur une seule ligne.`,
  },
  'account.letter': {
    title: ({ letters }) => `Une lettre parmi les chiffres\u00a0: ${letters}`,
    why: () => 'On tape ou numérise facilement un O, un I ou un L au lieu d’un 0 ou d’un 1.',
    next: ({ proposed }) => `Comparez avec la facture; c’est peut-être ${proposed}.`,
  },
  'account.date_like': {
    title: () => 'Ressemble à une date.',
    why: () => 'Excel a peut-être transformé un numéro comme 5-12 en date avant que le texte soit enregistré.',
    next: () => 'Comparez avec la facture. S’il est bon, laissez-le.',
  },
}
