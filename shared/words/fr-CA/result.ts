import type { Words } from '../catalogue.ts'
import { plural, sayList, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('fr-CA', count)

export const result: Words['result'] = {
  lead: parts => `${parts.join(', ')}.`,
  nothingLeft: 'Il ne reste rien à faire.',
  sum: {
    assigned: count => plural('fr-CA', count, { one: `${count} ajouté`, other: `${say(count)} ajoutés` }),
    unconfirmed: count =>
      plural('fr-CA', count, { one: `${count} ajouté, à confirmer`, other: `${say(count)} ajoutés, à confirmer` }),
    here: count => `${say(count)} déjà ici`,
    elsewhere: count => plural('fr-CA', count, { one: `${count} à déplacer`, other: `${say(count)} à déplacer` }),
    unknown: count => `${say(count)} à élucider`,
    inactive: count => plural('fr-CA', count, { one: `${count} inactif`, other: `${say(count)} inactifs` }),
    enterprise: count =>
      plural('fr-CA', count, {
        one: `${count} refusé\u00a0: l’entreprise est inactive`,
        other: `${say(count)} refusés\u00a0: l’entreprise est inactive`,
      }),
    duplicate: count => `${say(count)} en double`,
    stopped: count => plural('fr-CA', count, { one: `${count} bloqué`, other: `${say(count)} bloqués` }),
    held: count => plural('fr-CA', count, { one: `${count} retenu`, other: `${say(count)} retenus` }),
    notSent: count => plural('fr-CA', count, { one: `${count} non envoyé`, other: `${say(count)} non envoyés` }),
  },
  addsUp: (parts, all) => (all === 1 ? parts.join(', ') : `${parts.join(', ')}\u00a0: ${say(all)} en tout`),
  copyNumber: number => `${number}, copier le numéro`,
  group: {
    assigned: 'Ajoutés',
    unconfirmed: 'Ajoutés, à confirmer',
    here: 'Déjà ici',
    elsewhere: 'Ailleurs',
    unknown: 'Inconnus',
    inactive: 'Inactifs',
    enterprise: 'L’entreprise est inactive',
    duplicate: 'En double',
    stopped: 'Bloqués',
    held: 'Retenus',
    notSent: 'Non envoyés',
  },
  means: {
    assigned: 'Rien à faire',
    unconfirmed: 'Rien à faire pour l’instant',
    here: 'Rien à faire',
    elsewhere: 'Sous un autre ID d’entreprise',
    unknown: 'Absents de toutes les listes',
    inactive: 'Fermés ou pas encore ouverts',
    enterprise: 'Elle n’accepte aucun compte pour l’instant',
    duplicate: 'Une seule des lignes compte',
    stopped: 'La vérification dit pourquoi',
    held: 'Tout ou rien a été demandé',
    notSent: 'Bloqués ou exclus avant l’envoi',
  },
  next: {
    assigned: 'Dans cette entreprise désormais.',
    unconfirmed:
      'Dans cette entreprise désormais. Votre représentant confirme les numéros qu’aucune liste ne contient encore.',
    here: 'Déjà dans cette entreprise auparavant.',
    elsewhere:
      'Seul votre représentant peut déplacer un compte d’une entreprise à une autre. Demandez-le ci-dessous, ou copiez le message et envoyez-le vous-même.',
    unknown:
      'Le portail dirait «\u00a0Account has already been assigned to the enterprise\u00a0» ou ne connaîtrait pas le numéro. Votre administrateur système peut voir à qui est le compte.',
    enterprise:
      'Les comptes n’ont rien d’anormal. Demandez à votre représentant d’activer l’entreprise, ou choisissez-en une autre.',
    inactive: 'Renseignez-vous auprès de votre représentant, puis renvoyez la ligne une fois le compte ouvert.',
    duplicate: 'Une autre ligne demande le même compte; la répétition n’ajoute rien.',
    stopped: 'Corrigez le numéro, puis renvoyez la ligne.',
    held: 'Rien d’anormal ici. Réglez les autres, ou renvoyez en choisissant d’ajouter les lignes prêtes.',
    notSent: 'Toujours dans la liste\u00a0: revenez-y, corrigez ce qui bloque, puis soumettez à nouveau.',
  },
  notSentThen: 'Écartés avant l’envoi de cette demande.',
  askRepresentative: 'Copier la demande',
  askAdministrator: 'Écrire à l’administrateur',
  copyMessage: 'Copier le message',
  moveMessage: ({ number, enterprise, id, accounts }) =>
    [
      `Demande ${number}\u00a0: veuillez déplacer ${plural('fr-CA', accounts.length, { one: 'ce compte', other: `ces ${say(accounts.length)} comptes` })} vers l’ID d’entreprise ${id} (${enterprise}).`,
      '',
      ...accounts,
      '',
      plural('fr-CA', accounts.length, {
        one: 'Selon le service, il est associé à un autre ID d’entreprise.',
        other: 'Selon le service, ils sont associés à un autre ID d’entreprise.',
      }),
    ].join('\n'),
  accessSubject: number => `Accès à des comptes, demande ${number}`,
  accessMessage: ({ number, enterprise, id, accounts }) =>
    [
      `J’ai tenté d’ajouter ${plural('fr-CA', accounts.length, { one: 'ce compte', other: `ces ${say(accounts.length)} comptes` })} à l’ID d’entreprise ${id} (${enterprise}), demande ${number}\u00a0:`,
      '',
      ...accounts,
      '',
      plural('fr-CA', accounts.length, {
        one: 'La liste ne dit pas à qui il appartient. Pouvez-vous voir de quel ID d’entreprise il relève et m’y donner accès?',
        other:
          'La liste ne dit pas à qui ils appartiennent. Pouvez-vous voir de quel ID d’entreprise ils relèvent et m’y donner accès?',
      }),
    ].join('\n'),
  orAdministrator: 'Ou demandez à votre administrateur système l’accès à l’endroit où ils se trouvent\u00a0:',
  elsewhereMessage: ({ number, enterprise, id, accounts }) =>
    [
      `J’ai tenté d’ajouter ${plural('fr-CA', accounts.length, { one: 'ce compte', other: `ces ${say(accounts.length)} comptes` })} à l’ID d’entreprise ${id} (${enterprise}), demande ${number}\u00a0:`,
      '',
      ...accounts,
      '',
      plural('fr-CA', accounts.length, {
        one: 'Il est déjà associé à un autre ID d’entreprise. Pouvez-vous me dire lequel et m’y donner accès?',
        other: 'Ils sont déjà associés à un autre ID d’entreprise. Pouvez-vous me dire lequel et m’y donner accès?',
      }),
    ].join('\n'),
  retype: 'Ressaisir',
  retypeCell: cell => `Ressaisir ${cell}`,
  onward: 'Autres possibilités',
  compare: 'Comparer avec la liste du portail',
  compareAbout: 'La preuve de ce qui est arrivé, avec un reçu daté',
  rest: count =>
    plural('fr-CA', count, {
      one: 'Fichier de la ligne qui reste',
      other: `Fichier des ${say(count)} lignes qui restent`,
    }),
  restAbout: 'Modèle prêt à téléverser, .xlsx',
  backToList: 'Revenir à la liste',
  sendHeld: count =>
    plural('fr-CA', count, { one: 'Envoyer la ligne prête', other: `Envoyer les ${say(count)} lignes prêtes` }),
  leftOut: 'Exclu',
  cells: (cells, more) => (more > 0 ? `${cells.join(', ')} et ${say(more)} de plus` : sayList('fr-CA', cells)),
  anotherList: 'Vérifier une autre liste',
  done: 'Terminé',
  from: 'De',
  file: 'Fichier',
  fingerprint: 'Empreinte',
  enterprise: 'Entreprise',
  sent: 'Envoyée',
  about: 'Au sujet de cette demande',
}
