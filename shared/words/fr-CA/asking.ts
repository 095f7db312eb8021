import type { Words } from '../catalogue.ts'

export const asking: Words['asking'] = {
  lead: 'Une question en toutes lettres, quand aucun formulaire ne la pose. Elle reçoit un numéro; la réponse arrive ici et par courriel.',
  about: 'De quoi s’agit-il?',
  kinds: {
    'seat-request': 'Nouveaux postes',
    move: 'Déplacement de comptes',
    'account-help': 'Aide pour un compte',
    question: 'Demande de renseignements',
  },
  means: {
    question: 'Téléphones, facture, portail ou autre chose',
    'account-help': 'Un compte qui n’est pas accepté ou que vous ne voyez pas',
  },
  subject: 'Objet',
  text: 'Votre question',
  missing: 'Écrivez d’abord un objet et votre question.',
  leaves: 'Ce qui est envoyé\u00a0: ce qui est écrit ici, votre nom et l’entreprise.',
  send: 'Envoyer la question',
  sendingTitle: 'Envoi de votre question',
  queuedTitle: 'Votre question attend d’être envoyée',
  queuedLead: 'Elle est conservée ici et part d’elle-même dès que le service répond.',
  getsNumber: 'Le soutien l’a reçue, avec un numéro',
  filedFirst: number => `Elle porte le numéro ${number}. Son fichier reste à envoyer.`,
  fileNotTaken: (number, name) => `${number} est déposée, mais son fichier ${name} n’a pas été accepté.`,
  byPhone: name => `Notée au téléphone par ${name}`,
  yourTurn: 'En attente de vous',
  withSupport: 'Auprès du soutien',
  closed: 'Fermées',
  says: (name, text) => `${name}\u00a0: ${text}`,
  asOf: when => `Dernière lecture\u00a0: ${when}`,
  asOfMeans: 'Le service est injoignable. Voici ce qui a été lu ici en dernier.',
}
