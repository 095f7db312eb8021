import type { Words } from '../catalogue.ts'
import { plural, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('fr-CA', count)
const bend = (count: number, one: string, other: string) => plural('fr-CA', count, { one, other })

export const inquiry: Words['inquiry'] = {
  title: 'Demander au service',
  titleMeans: 'Avant de soumettre',
  about:
    'Il peut dire ce qu’il adviendrait de chaque numéro. Rien ne quitte cet ordinateur avant que vous ayez vu ce qui est envoyé.',
  show: 'Voir ce qui serait demandé',
  again: 'Demander de nouveau',
  connectWhy: 'Il faut se connecter pour demander\u00a0: la réponse ne vaut que pour vos entreprises.',
  payload: 'Ce qui est envoyé avec la demande',
  notSent: 'Non envoyés\u00a0: le fichier, son nom, les lignes bloquées ou exclues. Rien n’est ajouté ni modifié.',
  ask: count => `Demander pour ${bend(count, `${count} numéro`, `${say(count)} numéros`)}`,
  asking: 'Demande en cours …',
  parts: (parts, most, hourly) =>
    `En ${say(parts)} parties de ${say(most)} au plus. Le service répond pour ${say(hourly)} numéros par heure.`,
  asked: (done, of) => `Réponse reçue pour ${say(done)} numéros sur ${say(of)}`,
  stop: 'Arrêter la demande',
  rest: count => bend(count, 'Demander pour celui qui reste', `Demander pour les ${say(count)} autres`),
  unasked: (count, of) =>
    `${bend(count, `${say(count)} des ${say(of)} numéros n’a pas été demandé`, `${say(count)} des ${say(of)} numéros n’ont pas été demandés`)}. Les groupes ci-dessous en comptent ${say(of - count)}.`,
  answered: enterprise => `Si vous soumettiez maintenant à ${enterprise}\u00a0:`,
  askedAt: when => `Demandé (${when}), rien n’a été soumis ni modifié.`,
  staying: (count, going, whole) =>
    whole
      ? `Rien ne passerait sur ${say(going)}\u00a0: le service en refuserait ${say(count)}, et «\u00a0tout ou rien\u00a0» retient le reste.`
      : `${say(going - count)} sur ${say(going)} passeraient; le service en refuserait ${say(count)}.`,
  changed:
    'La liste a changé depuis. Ce qui a été exclu n’est plus montré; ce qui a été ajouté ou corrigé n’a pas été demandé.',
  overlap: (count, number, name, when) =>
    `${bend(count, `${count} de ces numéros est`, `${say(count)} de ces numéros sont`)} déjà dans ${number}, envoyée par ${name} (${when}).`,
  group: (name, count) =>
    ({
      assigned: bend(count, 'Serait ajouté', 'Seraient ajoutés'),
      unconfirmed: bend(count, 'Serait ajouté, à confirmer', 'Seraient ajoutés, à confirmer'),
      here: 'Déjà ici',
      elsewhere: 'Ailleurs',
      unknown: bend(count, 'Inconnu', 'Inconnus'),
      inactive: bend(count, 'Inactif', 'Inactifs'),
      enterprise: 'L’entreprise est inactive',
      duplicate: 'En double',
      stopped: bend(count, 'Serait bloqué', 'Seraient bloqués'),
      held: bend(count, 'Serait retenu', 'Seraient retenus'),
      notSent: bend(count, 'Non demandé', 'Non demandés'),
    })[name],
  next: {
    assigned: 'Rien ne s’y oppose.',
    unconfirmed:
      'Ils feraient partie de l’entreprise; votre représentant confirme les numéros qu’aucune liste ne contient encore.',
    here: 'Rien à faire\u00a0: excluez-les ou soumettez-les, rien ne se fait deux fois.',
    elsewhere:
      'Sous un autre ID d’entreprise. Après l’envoi, vous pourrez demander à votre représentant de les déplacer.',
    unknown:
      'Absents de toutes les listes. Demandez à votre administrateur système à qui ils appartiennent; ils ne passeraient pas.',
    inactive: 'Fermés ou pas encore ouverts. Demandez à votre représentant; ils ne passeraient pas.',
    enterprise:
      'Elle n’accepte aucun compte pour l’instant. Demandez à votre représentant de l’activer, ou choisissez-en une autre.',
    duplicate: 'Une autre ligne demande le même compte; la répétition n’ajoute rien.',
    stopped: 'La vérification du service les bloque. Corrigez les numéros.',
    held: 'Ces lignes n’ont rien d’anormal.',
    notSent: 'Ils sont bloqués ou exclus.',
  },
  accessSubject: enterprise => `Accès à des comptes pour ${enterprise}`,
  elsewhereMessage: ({ enterprise, id, accounts }) =>
    [
      `Je voudrais ajouter ${plural('fr-CA', accounts.length, { one: 'ce compte', other: `ces ${say(accounts.length)} comptes` })} à l’ID d’entreprise ${id} (${enterprise})\u00a0:`,
      '',
      ...accounts,
      '',
      plural('fr-CA', accounts.length, {
        one: 'Il est déjà associé à un autre ID d’entreprise. Pouvez-vous me dire lequel et m’y donner accès?',
        other: 'Ils sont déjà associés à un autre ID d’entreprise. Pouvez-vous me dire lequel et m’y donner accès?',
      }),
    ].join('\n'),
  accessMessage: ({ enterprise, id, accounts }) =>
    [
      `Je voudrais ajouter ${bend(accounts.length, 'ce compte', `ces ${say(accounts.length)} comptes`)} à l’ID d’entreprise ${id} (${enterprise})\u00a0:`,
      '',
      ...accounts,
      '',
      plural('fr-CA', accounts.length, {
        one: 'La liste ne dit pas à qui il appartient. Pouvez-vous voir de quel ID d’entreprise il relève et m’y donner accès?',
        other:
          'La liste ne dit pas à qui ils appartiennent. Pouvez-vous voir de quel ID d’entreprise ils relèvent et m’y donner accès?',
      }),
    ].join('\n'),
}
