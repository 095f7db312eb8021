import type { Words } from '../catalogue.ts'
import { plural, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('fr-CA', count)
const accounts = (count: number) => `${say(count)} ${plural('fr-CA', count, { one: 'compte', other: 'comptes' })}`
const agree = (count: number, one: string) => plural('fr-CA', count, { one, other: `${one}s` })

export const deciding: Words['deciding'] = {
  waiting: 'Déplacements en attente',
  decided: 'Déplacements décidés',
  columns: { move: 'Déplacement', to: 'Vers', state: 'État', who: 'Demandé par', when: 'Demandé' },
  emptyWaiting: 'Aucun déplacement en attente',
  emptyWaitingNext: 'Ce que les administrateurs demandent de déplacer apparaît ici avec son numéro.',
  emptyDecided: 'Rien n’a encore été décidé',
  emptyDecidedNext: 'Un déplacement apparaît ici dès que chacun de ses comptes est décidé.',
  accounts,
  loading: number => `Chargement de ${number}`,
  absent: number => `Il n’y a pas de déplacement ${number} pour vous`,
  absentNext: 'Vérifiez le numéro. Un administrateur ne voit que les déplacements vers ses propres entreprises.',
  about: 'À propos de ce déplacement',
  batch: 'Demande d’origine',
  askedBy: 'Demandé par',
  asked: 'Demandé',
  reasonGiven: 'Motif',
  rows: 'Comptes',
  all: 'Tous ceux en attente',
  choose: account => `Choisir ${account}`,
  account: 'Compte',
  from: 'Depuis',
  nowhere: 'Nulle part',
  unconfirmed: 'non confirmé à cet endroit',
  state: 'État',
  by: (name, when) => `${name} (${when})`,
  reason: 'Motif',
  reasonHint: 'Requis pour refuser; la personne qui a fait la demande le lira.',
  reasonMissing: 'Dites pourquoi en quelques mots; la personne qui a fait la demande le lira.',
  chosen: (chosen, waiting) => `${say(chosen)} sur ${say(waiting)} ${agree(chosen, 'choisi')}`,
  approve: count => `Approuver ${say(count)}`,
  decline: count => `Refuser ${say(count)}`,
  approving: 'Déplacement en cours',
  declining: 'Refus en cours',
  approved: count => `${accounts(count)} ${agree(count, 'déplacé')}.`,
  partly: (there, other) =>
    `${accounts(there)} ${agree(there, 'déplacé')}; ${say(other)} n’ont pu l’être, la liste dit pourquoi.`,
  declined: count => `${accounts(count)} ${agree(count, 'refusé')}.`,
  changedTitle: 'Ce déplacement a changé pendant que vous le regardiez',
  changedNext: 'Rien de votre part n’a été appliqué. Regardez de nouveau, puis décidez; votre motif est encore là.',
  rowChanged: (account, before, after) => `${account}\u00a0: avant, ${before}; maintenant, ${after}.`,
  placeChanged: (account, before, after) => `${account}\u00a0: était dans ${before}, maintenant dans ${after}.`,
  seen: 'J’ai vu',
  withdraw: 'Reprendre ce qui attend',
  withdrawn: 'Demande reprise.',
}
