import type { Words } from '../catalogue.ts'
import { plural, sayNumber } from '../format.ts'
import { ticketMail } from './ticket-mail.ts'

const count = (value: number) =>
  plural('fr-CA', value, {
    one: `${sayNumber('fr-CA', value)} courriel`,
    other: `${sayNumber('fr-CA', value)} courriels`,
  })

/** What became of mails: the operator's page and command, and the line beside a ticket. */
export const mails: Words['mails'] = {
  title: 'Courriels sortants',
  lead: 'Les courriels partent d’eux-mêmes, et de nouveaux essais se font pendant des jours quand le serveur de courriel les refuse. Rien ne les attend.',
  states: { waiting: 'En attente', failed: 'Échec', sent: 'Envoyé' },
  show: 'Afficher',
  all: 'Tous',
  waiting: value => `${count(value)} en attente`,
  failed: value => `${count(value)} en échec`,
  nothingWaits: 'Tous les courriels sont partis.',
  oldest: when => `le plus ancien depuis ${when}`,
  columns: { state: 'État', to: 'Destinataire', subject: 'Objet', made: 'Rédigé', tries: 'Essais' },
  gone: 'non conservé',
  again: 'Renvoyer',
  againAll: 'Tout renvoyer maintenant',
  willGo: value =>
    plural('fr-CA', value, {
      one: `${count(value)} sera renvoyé maintenant.`,
      other: `${count(value)} seront renvoyés maintenant.`,
    }),
  noneToSend:
    'Il n’y avait rien à renvoyer\u00a0: ce qui est en attente est en route, et ce qui est revenu n’est pas conservé.',
  nextTry: when => `prochain essai ${when}`,
  tries: value =>
    plural('fr-CA', value, { one: `${sayNumber('fr-CA', value)} essai`, other: `${sayNumber('fr-CA', value)} essais` }),
  empty: 'Aucun courriel ici',
  emptyNext: 'Les courriels rédigés apparaissent ici avec leur sort.',
  ofTicket: 'Courriel',
  news: ticketMail.news,
  to: (news, name) => `${news}, à ${name}`,
  command: {
    usage: `Utilisation\u00a0: mail list [--state waiting|failed|sent] [--json]   le sort des courriels, du plus récent au plus ancien
              mail again ID… | --all                        renvoie les courriels en échec ou en attente d’un nouvel essai
              mail received [--json]                        les courriels reçus et leur sort
              mail look ID… | --all                         réexamine les courriels retenus ou impossibles à lire; --all ces derniers seulement
              mail receive < COURRIEL                       garde un courriel, pour un serveur qui les remet à une commande`,
    incoming: (held, broken) => `${count(held)} à trancher par une personne, ${count(broken)} impossibles à lire`,
    looksAgain: value => `À réexaminer maintenant\u00a0: ${count(value)}.`,
    queue: (waiting, failed) => `${count(waiting)} en attente, ${count(failed)} en échec`,
  },
}
