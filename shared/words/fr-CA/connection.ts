import type { Words } from '../catalogue.ts'

export const connection: Words['connection'] = {
  title: 'Connexion',
  service: 'Service',
  permissionTold: host =>
    `Votre navigateur demande une seule fois si ce panneau peut joindre ${host}. Rien d’autre n’est ouvert.`,
  connect: 'Se connecter',
  asking: 'En attente de la permission du navigateur…',
  denied: host => `Sans cette permission, le panneau ne peut pas joindre ${host}. La vérification fonctionne toujours.`,
  starting: host => `Demande à ${host}…`,
  approve: 'Approuvez dans l’onglet qui s’est ouvert',
  approveMeans: 'Assurez-vous qu’il affiche ce code\u00a0:',
  openAgain: 'Rouvrir l’onglet',
  waitingFor: 'En attente de votre approbation…',
  expired: 'Le code est expiré. Recommencez.',
  declined: 'La demande a été refusée dans l’autre onglet.',
  unreachable: host => `${host} ne répond pas. L’adresse dans les réglages est-elle la bonne?`,
  failed: host =>
    `${host} a répondu, mais pas comme un service Sidecheck. L’adresse dans les réglages est-elle la bonne?`,
  signedOut: 'Votre session est terminée. Reconnectez-vous; ce que vous avez saisi est toujours ici.',
  connectedAs: name => `Connexion établie\u00a0: ${name}`,
}
