import type { Words } from '../catalogue.ts'
import { sayList } from '../format.ts'
import { batch as batchWords } from './batch.ts'

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
  },
  sentBy: 'Envoyé par Sidecheck. Les réponses à cette adresse ne sont pas encore lues.',
}
