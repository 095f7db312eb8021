import type { Words } from '../catalogue.ts'

export const panel: Words['panel'] = {
  places: 'Rubriques',
  accounts: 'Comptes',
  requests: 'Demandes',
  files: 'Fichiers',
  settings: 'Réglages',
  signIn: 'Se connecter',
  openInTab: 'Ouvrir dans un onglet',
  enterprise: 'Entreprise',
  noEnterprise: 'Choisir une entreprise',
  notActive: 'inactive',
  online: 'En ligne',
  offline: 'Hors ligne',
  signedInAs: name => `Session de ${name}`,
  saved: 'Enregistré sur cet ordinateur',
  back: 'Retour',
  cancel: 'Annuler',
  tryAgain: 'Réessayer',
  tryNow: 'Essayer maintenant',
  copied: 'Copié',
  quote: code => `À mentionner au soutien\u00a0: ${code}`,
  dropElsewhere: 'Rien n’a été pris ici. Déposez ou collez au début de Comptes; ce qui est ouvert reste à portée.',
  goThere: 'Y aller',
  close: 'Fermer',
  checking: 'Vérification sur cet ordinateur…',
  waiting: 'Un instant…',
  unreachable: host =>
    `${host} ne répond pas. La vérification fonctionne toujours; vos envois sont gardés ici jusqu’à son retour.`,
  queued: count =>
    count <= 1
      ? '1 demande est enregistrée sur cet ordinateur et partira au retour du service.'
      : `${count} demandes sont enregistrées sur cet ordinateur et partiront au retour du service.`,
}
