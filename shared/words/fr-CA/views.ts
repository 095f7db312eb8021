import type { Words } from '../catalogue.ts'

export const views: Words['views'] = {
  menu: 'Vues',
  groups: {
    requests: 'Demandes',
    moves: 'Déplacements',
    directory: 'Répertoire',
    people: 'Équipe',
    own: 'Vous',
  },
  names: {
    batches: 'Lots',
    waiting: 'En attente',
    decided: 'Décidés',
    moving: 'Déplacer des comptes',
    unconfirmed: 'À confirmer',
    enterprises: 'Entreprises',
    importing: 'Importation',
    people: 'Personnes',
    invitations: 'Invitations envoyées',
    sessions: 'Appareils connectés',
  },
  live: 'En direct',
  liveWhy: 'Les changements apparaissent d’eux-mêmes.',
  polling: 'Différé',
  pollingWhy: 'Les changements sont vérifiés toutes les 30 secondes.',
  notYours: 'Cette page est pour un autre rôle',
  notYoursNext: 'Votre rôle n’intervient pas ici. Les vues sur le côté sont les vôtres.',
  moveStates: {
    waiting: 'En attente',
    applied: 'Déplacé',
    'partly-applied': 'Déplacé en partie',
    declined: 'Refusé',
    withdrawn: 'Retiré',
    refused: 'Non déplacé',
  },
}
