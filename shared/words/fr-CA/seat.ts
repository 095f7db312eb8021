import type { Words } from '../catalogue.ts'
import { plural, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('fr-CA', count)
const seats = (count: number) => `${say(count)} ${plural('fr-CA', count, { one: 'poste', other: 'postes' })}`
const newSeats = (count: number) =>
  `${say(count)} ${plural('fr-CA', count, { one: 'nouveau poste', other: 'nouveaux postes' })}`

export const seat: Words['seat'] = {
  seats,
  newSeats,
  unnamed: position => `Poste ${say(position)}`,
  completeness: ({ answered, ask, missing, faulty }) =>
    [
      `${say(answered)} ${plural('fr-CA', answered, { one: 'répondue', other: 'répondues' })}`,
      ...(ask > 0 ? [`${say(ask)} à demander`] : []),
      ...(missing > 0
        ? [`${say(missing)} ${plural('fr-CA', missing, { one: 'manquante', other: 'manquantes' })}`]
        : []),
      ...(faulty > 0 ? [`${say(faulty)} à corriger`] : []),
    ].join(', '),
  complete: 'Complet',
  missing: 'Manquant',
  toAsk: 'À demander',
  sharedBy: count => `Commun aux ${say(count)}`,
  exception: 'Diffère de ce qui est commun',
  clashes: count => `${say(count)} ${plural('fr-CA', count, { one: 'conflit', other: 'conflits' })}`,
  bill: {
    title: 'La facture change',
    notice: (count, phone, option) =>
      `${seats(count)} ${plural('fr-CA', count, { one: 'change', other: 'changent' })} votre facture mensuelle. La facturation peut vous dire de combien\u00a0: ${phone}, option ${option}.`,
    agree: enterprise => `J’accepte ce changement pour ${enterprise}.`,
    agreed: (name, when, wording) => `${name}, le ${when} (${wording})`,
    faults: {
      missing: 'Quelqu’un doit d’abord accepter le changement de la facture.',
      name: 'Dites qui accepte le changement de la facture.',
      wording: 'L’avis sur la facture a changé. Relisez-le et acceptez-le de nouveau.',
      seats: 'Le nombre de postes a changé depuis l’acceptation de la facture. Acceptez-la de nouveau.',
      enterprise: 'La facture a été acceptée pour une autre entreprise. Acceptez-la pour celle-ci.',
    },
  },
  routes: {
    manager: { name: 'Écrire à votre chargé de projet', why: 'Seulement pendant que l’on vous installe.' },
    call: {
      name: 'Appeler le soutien technique',
      why: 'Envoyez d’abord, puis appelez et donnez le numéro. Vos réponses servent de texte.',
    },
    ticket: { name: 'Envoyer un billet', why: 'Le soutien répond par courriel et ici.' },
    'hand-over': {
      name: 'L’envoyer ou l’imprimer vous-même',
      why: 'Sans service, la demande part par courriel au soutien ou sur papier. Elle est remise et n’a pas de numéro.',
    },
  },
  reason: reason => {
    switch (reason.code) {
      case 'on-phone':
        return 'La personne est au bout du fil\u00a0: la demande reçoit tout de suite un numéro, que vous pouvez lui dire.'
      case 'onboarding':
        return 'Pendant l’installation, c’est votre chargé de projet qui ajoute les postes.'
      case 'phones':
        return `${say(reason.phones)} de ${seats(reason.seats)} ${plural('fr-CA', reason.phones, { one: 'enregistre', other: 'enregistrent' })} un téléphone. Le soutien pourrait devoir voir votre écran.`
      case 'other-platform':
        return 'Votre compte est sur une autre plateforme que celle de cette liste. Au téléphone, le soutien demande ce qu’il lui faut.'
      case 'nothing-to-call-about':
        return 'Aucun téléphone n’est enregistré; rien n’est donc à faire ensemble.'
      case 'no-service':
        return 'Aucun service n’est connecté pour ouvrir un billet.'
    }
  },
  recommended: 'Recommandé',
  handedOver: 'Remise, sans numéro',
  list: {
    read: count => `${seats(count)} ${plural('fr-CA', count, { one: 'lu', other: 'lus' })}`,
    more: count =>
      `${seats(count)} ${plural('fr-CA', count, { one: 'laissé', other: 'laissés' })} de côté\u00a0: une demande en contient 200 au plus.`,
    forms: {
      flag: 'Écrivez oui ou non, ou laissez la case vide.',
      hours: 'S’écrit ainsi\u00a0: lun-ven 9:00-12:00, 13:00-17:00; sam 10:00-14:00',
      devices: 'S’écrit ainsi\u00a0: lun-ven téléphone de bureau; sam application mobile + boîte vocale; dim fermé',
      forwards: 'S’écrit ainsi\u00a0: si occupé → 301; si personne ne répond → (469) 555-0123',
      'after-hours':
        'S’écrit ainsi\u00a0: file\u00a0: Bureau de nuit. Ou\u00a0: boîte vocale; poste\u00a0: 301; numéro\u00a0: (469) 555-0123',
      permissions:
        'S’écrit ainsi\u00a0: celles d’usage. Ou\u00a0: comme\u00a0: Ana Ruiz; voir les rapports des files; autre chose\u00a0: …',
    },
    choice: names => `Écrivez l’un de ces choix\u00a0: ${names.join('; ')}`,
    examples: 'Exemples',
    unknown: 'Un point d’interrogation signifie\u00a0: je ne sais pas, demandez-moi.',
    nothing: 'Aucune personne trouvée. Mettez les noms sous les en-têtes ou utilisez le modèle.',
  },
  callCard: {
    title: 'Fiche d’appel',
    dial: (phone, option) => `Le ${phone}, option ${option}`,
    fromOurPhones: (digits, letters) => `Ou le ${digits} (${letters}) à partir de l’un de vos téléphones.`,
    quote: number => `Donnez le numéro ${number}.`,
    noNumber: 'Il n’y a pas encore de numéro de billet.',
    script: 'Lisez ceci\u00a0:',
  },
  document: {
    title: (count, enterprise) => `${newSeats(count)} pour ${enterprise}`,
    number: number => `Billet ${number}`,
    noNumber: 'Non déposée\u00a0: cette demande n’a pas de numéro.',
    sentBy: (name, when) => `Envoyée par ${name}, le ${when}`,
    takenBy: name => `Prise au téléphone par ${name}`,
    pack: pack => `Questions selon ${pack}`,
    about: 'À propos de la demande',
    shared: 'Commun à tous les postes',
    toAsk: 'Le soutien doit demander',
    missing: 'Manque',
    bill: 'Facture',
    route: 'Acheminement de la demande',
    clashes: 'Conflits',
    labelled: (label, text) => `${label}\u00a0: ${text}`,
    differs: 'diffère',
    intro: 'Bonjour, voici des postes à ajouter. Les réponses à vos questions suivent.',
  },
}
