import type { Words } from '../catalogue.ts'
import { plural, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('fr-CA', count)
const accounts = (count: number) => `${say(count)} ${plural('fr-CA', count, { one: 'compte', other: 'comptes' })}`
const agree = (count: number, one: string) => plural('fr-CA', count, { one, other: `${one}s` })

export const confirming: Words['confirming'] = {
  title: 'Comptes à confirmer',
  lead: 'Ils ont été ajoutés alors qu’aucun répertoire ne connaissait leur numéro. Comparez-les au portail, puis confirmez-les ou retirez-les.',
  empty: 'Rien n’est à confirmer',
  emptyNext: 'Les numéros qu’aucun répertoire ne connaît apparaissent ici une fois ajoutés.',
  columns: { account: 'Compte', enterprise: 'Entreprise', since: 'Depuis' },
  all: 'Tous ceux affichés',
  choose: (account, enterprise) => `Choisir ${account} dans ${enterprise}`,
  reason: 'Motif',
  reasonHint: 'Requis pour les retirer; la personne qui les a envoyés le reçoit par courriel.',
  reasonMissing: 'Dites pourquoi en quelques mots; la personne qui les a envoyés le lira.',
  chosen: count => (count === 0 ? 'Aucun choisi' : `${accounts(count)} ${agree(count, 'choisi')}`),
  confirm: count => (count === 0 ? 'Confirmer' : `Confirmer ${say(count)}`),
  release: count => (count === 0 ? 'Retirer' : `Retirer ${say(count)}`),
  confirming: 'Confirmation en cours',
  releasing: 'Retrait en cours',
  chooseFirst: 'Choisissez d’abord les comptes.',
  confirmed: count => `${accounts(count)} ${agree(count, 'confirmé')}.`,
  released: count => `${accounts(count)} ${agree(count, 'retiré')}.`,
  gone: list => `N’y étaient plus et n’ont pas été touchés\u00a0: ${list}.`,
}
