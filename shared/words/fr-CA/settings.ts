import type { Words } from '../catalogue.ts'
import { plural } from '../format.ts'

export const settings: Words['settings'] = {
  title: 'Réglages',
  language: 'Langue',
  service: 'Service',
  address: 'Adresse',
  addressHint:
    'https://, ou http:// sur cet ordinateur seulement. Le navigateur demande une fois pour cette seule adresse.',
  addressWrong:
    'Le panneau ne peut pas utiliser cette adresse\u00a0: https://, ou http:// avec 127.0.0.1 ou localhost.',
  save: 'Enregistrer',
  saved: 'Enregistré',
  connection: 'Connexion',
  connectedAs: (name, email) => `${name} (${email})`,
  notConnected: 'Pas de session ouverte. La vérification fonctionne quand même.',
  disconnect: 'Se déconnecter',
  signOutWaiting: count =>
    plural('fr-CA', count, {
      one: `${count} demande attend d’être envoyée. Elle reste ici et ne partira qu’à votre prochaine connexion.`,
      other: `${count} demandes attendent d’être envoyées. Elles restent ici et ne partiront qu’à votre prochaine connexion.`,
    }),
  news: 'Nouvelles',
  notify: 'M’avertir des réponses quand le panneau est fermé',
  notifyMeans:
    'Le navigateur demande une fois s’il le peut. Sidecheck interroge ensuite le service chaque minute; un avis nomme la demande et son état, pas ce qui a été dit.',
  notifyRefused: 'Le navigateur ne peut pas afficher d’avis. Rien n’a été changé.',
  kept: 'Gardé sur cet ordinateur',
  keptMeans:
    'Votre brouillon avec son fichier, ce qui attend d’être envoyé et les réponses reçues. Dans ce navigateur seulement.',
  keptSize: 'En tout',
  panelName: 'Nom de ce panneau',
  panelNameHint:
    'Pour le reconnaître parmi vos panneaux connectés et pouvoir déconnecter celui que vous auriez oublié.',
  kinds: {
    files: 'Fichiers vérifiés',
    drafts: 'Brouillons et constats',
    session: 'Vue de plusieurs fichiers',
    directory: 'Comptes connus du service',
    template: 'Modèle du portail',
    submissions: 'Demandes',
    conversations: 'Échanges avec le soutien, dernière lecture',
    settings: 'Connexion et réglages',
  },
  answeredMeans: count =>
    plural('fr-CA', count, {
      one: `${count} demande a sa réponse. Effacée d’ici, elle reste auprès du service.`,
      other: `${count} demandes ont leur réponse. Effacées d’ici, elles restent auprès du service.`,
    }),
  clearAnswered: 'Effacer de cet ordinateur',
  keptWaiting: 'En attente d’envoi',
  requests: count => plural('fr-CA', count, { one: `${count} demande`, other: `${count} demandes` }),
  nothing: 'Rien',
  erase: 'Tout effacer d’ici',
  eraseAsk: 'Effacer le brouillon, le fichier et tout ce qui attend d’être envoyé? C’est définitif.',
  eraseAskWaiting: count =>
    plural('fr-CA', count, {
      one: `${count} demande n’est pas encore envoyée et serait perdue.`,
      other: `${count} demandes ne sont pas encore envoyées et seraient perdues.`,
    }),
  eraseDo: 'Tout effacer',
  erased: 'Tout ce qui était gardé ici est effacé.',
  about: 'À propos',
  version: 'Version',
  rules: 'Règles',
  notAffiliated: 'Sidecheck n’est pas lié aux portails pour lesquels il vérifie.',
}
