import type { Words } from '../catalogue.ts'
import { plural, sayList, sayNumber } from '../format.ts'
import { batch as batchWords } from './batch.ts'
import { move as moveWords } from './move.ts'

const accounts = (count: number) =>
  `${sayNumber('fr-CA', count)} ${plural('fr-CA', count, { one: 'compte', other: 'comptes' })}`

/** The mails the service sends. Plain sentences; compose.ts makes text and HTML of them. */
export const mail: Words['mail'] = {
  signIn: {
    subject: 'Connexion à Sidecheck',
    lead: 'Ouvrez ce lien sur l’ordinateur où vous voulez vous connecter, puis appuyez sur le bouton.',
    button: 'Me connecter',
    code: code => `Ou tapez ce code sur la page de connexion\u00a0: ${code}`,
    expires: minutes => `Le lien et le code servent une seule fois, pendant ${minutes} minutes.`,
    notYou: 'Si vous n’avez rien demandé, n’en tenez pas compte; personne d’autre que vous ne peut s’en servir.',
  },
  invitation: {
    subject: 'Invitation à utiliser Sidecheck',
    lead: inviter =>
      `${inviter} vous invite à utiliser Sidecheck, où les listes de comptes sont vérifiées et transmises.`,
    enterprises: names => `Vous agirez pour ${sayList('fr-CA', names)}.`,
    button: 'Accepter et me connecter',
    expires: days =>
      `Le lien sert une seule fois, pendant ${days} jours, et ouvre une page avec un bouton. Ensuite, vous vous connecterez avec votre adresse.`,
    notYou:
      'Si cela ne vous dit rien, n’en tenez pas compte; rien ne se passe tant que vous n’appuyez pas sur le bouton.',
  },
  batch: {
    subject: ({ number, counts, rows }) =>
      `${number}\u00a0: ${batchWords.result(counts.assigned + counts.unconfirmed, counts.here, rows)}`,
    lead: ({ enterprise }) => `Pour ${enterprise.name} (${enterprise.id}).`,
    button: 'Voir chaque ligne',
    quote: ({ number }) => `Numéro à donner\u00a0: ${number}.`,
    asked: (move, count) => `On a demandé à un représentant de déplacer ${accounts(count)} (${move}).`,
  },
  undo: {
    subject: ({ number }) => `${number} a été annulé`,
    lead: ({ by, released, enterprise }) =>
      `${by} a annulé cette demande\u00a0: ${accounts(released)} ${plural('fr-CA', released, { one: 'a été retiré', other: 'ont été retirés' })} de ${enterprise}.`,
    gone: count =>
      `${accounts(count)} ${plural('fr-CA', count, { one: 'en était déjà parti et n’a pas été touché', other: 'en étaient déjà partis et n’ont pas été touchés' })}.`,
  },
  move: {
    subject: ({ number, there, waiting, rows }) => `${number}\u00a0: ${moveWords.result(there, waiting, rows)}`,
    lead: ({ to, batch }) =>
      batch === null ? `Vers ${to.name} (${to.id}).` : `Vers ${to.name} (${to.id}), demande ${batch}.`,
  },
  moveAsk: {
    subject: ({ number, rows, to }) => `${number}\u00a0: ${moveWords.to(rows, to.name)}, décision demandée`,
    lead: ({ by, rows, to, batch }) =>
      `${by} demande de déplacer ${accounts(rows)} vers ${to.name} (${to.id}), demande ${batch}.`,
    button: 'Approuver ou refuser',
  },
  release: {
    subject: ({ batch, accounts: list }) =>
      `${batch}\u00a0: ${accounts(list.length)} ${plural('fr-CA', list.length, { one: 'retiré', other: 'retirés' })}`,
    lead: ({ by, enterprise }) => `${by} n’a pas pu confirmer ces numéros et les a retirés de ${enterprise}\u00a0:`,
  },
  above: button => `${button}\u00a0:`,
  count: (name, count) => `${name}\u00a0: ${sayNumber('fr-CA', count)}`,
  sentBy: 'Envoyé par Sidecheck.',
  answerAbove: '##- Répondez au-dessus de cette ligne -##',
  notRead: 'Les réponses à cette adresse ne sont pas lues.',
}
