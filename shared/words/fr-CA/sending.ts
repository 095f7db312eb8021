import type { Words } from '../catalogue.ts'
import { plural, sayNumber } from '../format.ts'

const accounts = (count: number) =>
  plural('fr-CA', count, { one: `${count} compte`, other: `${sayNumber('fr-CA', count)} comptes` })

export const sending: Words['sending'] = {
  title: count => `Envoi de ${accounts(count)}`,
  queuedTitle: count => `${accounts(count)} en attente`,
  refusedTitle: count =>
    plural('fr-CA', count, {
      one: `Le service n’a pas accepté le compte`,
      other: `Le service n’a pas accepté les ${accounts(count)}`,
    }),
  lead: 'Vous pouvez fermer le panneau. Tout est enregistré ici, et cette page reviendra.',
  queuedLead: 'Pas encore envoyé. L’envoi se fera une seule fois, dès que le service répondra.',
  signedOutLead:
    'Pas encore envoyé\u00a0: votre session est terminée. L’envoi se fera une seule fois, après votre connexion.',
  otherPersonLead: name => `Pas encore envoyé\u00a0: ${name} l’a préparé, l’envoi attend donc sa connexion.`,
  otherServiceLead: host =>
    `Pas encore envoyé\u00a0: cet envoi est destiné à ${host}. Il se fera une seule fois, quand cette adresse sera réglée et que vous y serez en session.`,
  oldLead: 'Pas encore envoyé, et vieux de plus de deux jours. Ne l’envoyez que si c’est encore exact.',
  sendOld: 'L’envoyer maintenant',
  busyLead: 'Le service est occupé. L’envoi reprendra de lui-même, avec la même clé.',
  stepSaved: 'Enregistré sur cet ordinateur',
  stepSending: host => `Envoi à ${host}`,
  stepWaiting: host => `En attente de ${host}`,
  stepResult: 'Résultat pour chaque ligne',
  once: 'Envoyé une seule fois. Un double clic ou une connexion perdue n’ajoute jamais rien en double.',
  discard: 'Ne pas l’envoyer',
  discardMeans:
    'Si la connexion a été coupée pendant l’envoi, la demande est peut-être arrivée\u00a0: voyez sous Demandes.',
  sendOthers: count =>
    plural('fr-CA', count, { one: 'Envoyer l’autre', other: `Envoyer les ${sayNumber('fr-CA', count)} autres` }),
  sendAll: count =>
    plural('fr-CA', count, {
      one: 'L’envoyer quand même',
      other: `Envoyer les ${sayNumber('fr-CA', count)}`,
    }),
  sendAnyway: 'Envoyer quand même',
  backToSubmit: 'Revenir à la demande',
  nothingAdded: 'Rien n’a été ajouté.',
}
