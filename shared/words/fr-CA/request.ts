import type { Words } from '../catalogue.ts'
import { plural, sayNumber } from '../format.ts'

export const request: Words['request'] = {
  title: 'Demandes',
  accountsTo: (count, enterprise) =>
    `${plural('fr-CA', count, { one: `${count} compte`, other: `${sayNumber('fr-CA', count)} comptes` })} pour ${enterprise}`,
  waiting: 'En attente d’envoi',
  sent: 'Envoyées',
  noNumber: 'Pas encore de numéro, enregistrée sur cet ordinateur',
  queued: 'En attente',
  sending: 'En cours d’envoi',
  notTaken: 'Non acceptée',
  by: (number, name) => `${number}, par ${name}`,
  askSupport: 'Écrire au soutien',
  empty: 'Rien d’envoyé pour l’instant',
  emptyMeans: 'Ce que vous soumettez sous Comptes paraît ici, avec son numéro et son résultat.',
  signedOut: 'Connectez-vous pour voir les envois',
  signedOutMeans: 'Les demandes de vos collègues y paraissent aussi.',
  refresh: 'Actualiser',
  asOf: when => `En date de ${when}`,
  more: 'Afficher les plus anciennes',
  loading: 'Chargement de la liste…',
  open: number => `Ouvrir ${number}`,
}
