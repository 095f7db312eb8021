import type { MoveRowState } from '../../move.ts'
import type { Words } from '../catalogue.ts'
import { plural, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('fr-CA', count)
const bend = (count: number, one: string, other: string) => plural('fr-CA', count, { one, other })
const accounts = (count: number) => bend(count, `${count} compte`, `${say(count)} comptes`)
const would: Readonly<Record<MoveRowState, string>> = {
  waiting: 'Seraient en attente',
  moved: 'Seraient déplacés',
  here: 'Déjà sur place',
  declined: 'Seraient refusés',
  withdrawn: 'Seraient retirés',
  unknown: 'Inconnus',
  inactive: 'Inactifs',
  duplicate: 'Répétés',
  stopped: 'Illisibles',
}

export const moving: Words['moving'] = {
  forYou: 'En attente de votre décision',
  waiting: 'Déplacements en attente',
  approveMeans: 'Ce que vous approuvez est déplacé aussitôt.',
  waitingMeans:
    'Un représentant décide. La personne qui a fait la demande en reçoit alors un courriel, et c’est dit ici.',
  lead: (enterprise, id) => `Vers ${enterprise} (${id})`,
  askedBy: (name, when) => `Demandé par ${name} (${when}).`,
  movedBy: (name, when) => `Déplacé par ${name} (${when}).`,
  from: batch => `Issu de la demande ${batch}`,
  decided: (state, name, when) => {
    if (state === 'declined') return `Refusé par ${name} (${when}).`
    if (state === 'withdrawn') return `Retiré par ${name} (${when}).`
    return state === 'moved' ? `Déplacé par ${name} (${when}).` : `Décidé par ${name} (${when}).`
  },
  stands: (enterprise, id, since) => `Dans ${enterprise} (${id}) depuis le ${since}.`,
  stood: (enterprise, id, since) => `Était dans ${enterprise} (${id}) depuis le ${since}.`,
  notConfirmed: 'Aucune liste n’y a confirmé le numéro.',
  nowhere: 'Dans aucune entreprise actuellement.',
  choose: account => `Décider de ${account}`,
  chooseAll: 'Tout choisir',
  chooseNone: 'Ne rien choisir',
  chosen: (chosen, all) =>
    chosen === all
      ? bend(all, 'Le compte en attente est choisi', `Les ${say(all)} comptes en attente sont choisis`)
      : `${say(chosen)} sur ${say(all)} en attente ${bend(chosen, 'choisi', 'choisis')}`,
  answer: 'Votre réponse',
  reason: 'Motif',
  reasonHint: 'Requis pour refuser. La personne qui a fait la demande le lira.',
  approve: count => `Approuver (${say(count)})`,
  decline: count => `Refuser (${say(count)})`,
  withdraw: 'Retirer ce déplacement',
  withdrawAsk: count =>
    bend(
      count,
      'Le compte ne serait pas déplacé. Vous pourrez refaire la demande.',
      `Les ${say(count)} comptes ne seraient pas déplacés. Vous pourrez refaire la demande.`,
    ),
  withdrawDo: count => `Retirer ${accounts(count)}`,
  make: 'Déplacer des comptes',
  makeLead:
    'De l’endroit où ils se trouvent vers une seule entreprise, d’un coup. Vous voyez d’abord ce qu’il adviendrait de chacun.',
  accounts: 'Les comptes',
  count: accounts,
  numbers: 'Numéros de compte',
  numbersHint: 'Un par ligne, tapés ou collés; d’un tableau collé, seule la première colonne compte.',
  takeFile: 'Les prendre dans un classeur',
  removeFile: 'Enlever',
  to: 'Vers cette entreprise',
  search: 'Chercher par nom ou par ID d’entreprise',
  moreFound: count =>
    `${bend(count, `${count} autre`, `${say(count)} autres`)}. Tapez une partie du nom pour en trouver une.`,
  inactive: name => `${name} est inactive; rien n’y serait déplacé.`,
  why: 'Pourquoi',
  makeReasonHint: 'Conservé avec le déplacement; les gens de l’entreprise peuvent le lire.',
  look: count =>
    count === 0 ? 'Voir l’aperçu' : bend(count, 'Aperçu du déplacement', `Aperçu des ${say(count)} déplacements`),
  lookFirst: 'Un aperçu ne déplace rien.',
  nothingYet: 'Rien n’a encore été déplacé.',
  looked: (moved, all, enterprise) =>
    moved === 0
      ? `Rien ne serait déplacé vers ${enterprise}`
      : `${say(moved)} sur ${say(all)} ${bend(moved, 'serait déplacé', 'seraient déplacés')} vers ${enterprise}`,
  move: count => `Déplacer ${accounts(count)}`,
  would,
  wouldWhy: state =>
    ({
      ...would,
      moved: 'Retirés de là où ils se trouvent et ajoutés là-bas dans la même étape.',
      here: 'Il n’y a rien à faire.',
      unknown: 'Ils ne sont dans aucune entreprise, et aucun répertoire ne les connaît. Cherchez une faute de frappe.',
      inactive: 'Le compte ou l’entreprise est inactif.',
      duplicate: 'Le même compte figure dans une ligne précédente.',
      stopped: 'Le numéro est illisible tel qu’il est écrit.',
    })[state],
  obstacles: {
    nothing: 'Entrez d’abord les comptes.',
    'too-many': 'Au plus 1\u00a0000 comptes se déplacent à la fois. Divisez la liste.',
    'no-enterprise': 'Choisissez leur destination.',
    'no-reason': 'Dites pourquoi en quelques mots.',
  },
}
