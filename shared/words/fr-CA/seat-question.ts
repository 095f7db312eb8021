import type { QuestionSentences } from '../seat-question.ts'

export const seatQuestion: QuestionSentences = {
  platform: {
    name: 'Plateforme',
    ask: 'Sur quelle plateforme se trouve votre compte?',
    why: 'Cette liste est faite pour Enswitch. Pour Stratus, le soutien demande autre chose.',
  },
  stage: {
    name: 'Étape',
    ask: 'Où en êtes-vous avec le fournisseur?',
    why: 'Pendant l’installation, c’est votre chargé de projet qui ajoute les postes. Ensuite, c’est le soutien.',
  },
  'manager-name': {
    name: 'Chargé de projet',
    ask: 'Qui est votre chargé de projet?',
    why: 'La demande est adressée à cette personne.',
  },
  'manager-email': {
    name: 'Courriel du chargé de projet',
    ask: 'L’adresse courriel de votre chargé de projet?',
    why: 'La demande terminée est placée dans un courriel à cette adresse.',
  },
  'manager-phone': {
    name: 'Téléphone du chargé de projet',
    ask: 'Le numéro de téléphone de votre chargé de projet?',
    why: 'Pour qu’il figure sur la fiche d’appel.',
  },
  intent: {
    name: 'Votre intention',
    ask: 'À quoi serviront les nouveaux postes?',
    why: 'Le chargé de projet planifie le reste de l’installation en conséquence.',
  },
  equipment: {
    name: 'Équipement',
    ask: 'De quel équipement avez-vous besoin pour ces postes?',
    why: 'Les téléphones et les casques viennent de la boutique en ligne ou de votre chargé de projet, ce qui prend du temps.',
  },
  'equipment-details': {
    name: 'Détails de l’équipement',
    ask: 'Quels modèles, et combien?',
    why: 'Pour que les bons appareils soient là le jour venu.',
  },
  'needed-by': {
    name: 'Date souhaitée',
    ask: 'Quand les postes devraient-ils fonctionner?',
    why: 'Le soutien peut ainsi planifier. Ce n’est pas une promesse.',
  },
  'contact-phone': {
    name: 'Numéro où rappeler',
    ask: 'À quel numéro le soutien peut-il vous appeler?',
    why: 'Un court appel règle ce qu’un message ne peut pas régler.',
  },
  'contact-times': {
    name: 'Heures d’appel',
    ask: 'Quand le soutien peut-il vous appeler?',
    why: 'Pour que l’appel vous trouve.',
  },
  'request-notes': {
    name: 'Remarques',
    ask: 'Autre chose à dire sur cette demande?',
    why: 'Plus le soutien en sait, moins il a de questions à poser.',
  },
  'first-name': { name: 'Prénom', ask: 'Prénom', why: 'Il figure dans le répertoire et sur le téléphone.' },
  'last-name': { name: 'Nom', ask: 'Nom de famille', why: 'Il figure dans le répertoire et sur le téléphone.' },
  extension: {
    name: 'Numéro de poste',
    ask: 'Numéro de poste',
    why: 'Le numéro que les collègues composent pour joindre cette personne.',
  },
  email: { name: 'Courriel', ask: 'Courriel', why: 'Pour réinitialiser le mot de passe du portail Web.' },
  permissions: {
    name: 'Autorisations',
    ask: 'Quelles autorisations dans le portail Web?',
    why: 'Sans autorisation particulière, on y voit ses propres appels et réglages.',
  },
  'permissions-like': {
    name: 'Mêmes autorisations que',
    ask: 'Les mêmes que qui?',
    why: 'Le nom ou le numéro de poste d’une personne qui les a déjà.',
  },
  'permission-list': {
    name: 'Autorisations particulières',
    ask: 'Que devrait pouvoir faire cette personne?',
    why: 'Le soutien accorde exactement celles-ci.',
  },
  'permission-details': {
    name: 'Autres autorisations',
    ask: 'Quelles autres autorisations?',
    why: 'Dans vos propres mots; le soutien trouve le réglage.',
  },
  mailbox: {
    name: 'Boîte vocale',
    ask: 'Une boîte vocale?',
    why: 'Elle est créée en même temps que la ligne.',
  },
  'mailbox-email': {
    name: 'Messages par courriel',
    ask: 'Envoyer aussi les messages vocaux par courriel?',
    why: 'Ils arrivent à l’adresse courriel ci-dessus.',
  },
  'speed-dial': {
    name: 'Composition abrégée',
    ask: 'Un code de composition abrégée?',
    why: 'Un code court que chacun peut composer pour joindre ce poste.',
  },
  'speed-dial-code': {
    name: 'Code de composition abrégée',
    ask: 'Quel code de composition abrégée?',
    why: 'Un code libre. Si cela vous est égal, choisissez «\u00a0Je ne sais pas, demandez-moi\u00a0».',
  },
  paging: {
    name: 'Recherche de personnes',
    ask: 'Un code de recherche de personnes?',
    why: 'Il permet de faire une annonce par le haut-parleur de ce téléphone.',
  },
  'paging-code': {
    name: 'Code de recherche de personnes',
    ask: 'Quel code de recherche de personnes?',
    why: 'Un code libre. Si cela vous est égal, choisissez «\u00a0Je ne sais pas, demandez-moi\u00a0».',
  },
  'page-group': {
    name: 'Groupe d’annonces',
    ask: 'Dans un groupe d’annonces?',
    why: 'Les annonces au groupe s’entendent sur ce téléphone.',
  },
  'page-groups': {
    name: 'Groupes d’annonces',
    ask: 'Quels groupes d’annonces?',
    why: 'Leurs noms, tels que vous les employez.',
  },
  recording: {
    name: 'Enregistrement',
    ask: 'Dans un groupe d’enregistrement?',
    why: 'Les appels de ses membres sont enregistrés.',
  },
  'recording-groups': {
    name: 'Groupes d’enregistrement',
    ask: 'Quels groupes d’enregistrement?',
    why: 'Leurs noms, tels que vous les employez.',
  },
  pickup: {
    name: 'Groupe de prise d’appels',
    ask: 'Dans un groupe de prise d’appels?',
    why: 'Ses membres peuvent prendre les appels les uns des autres.',
  },
  'pickup-groups': {
    name: 'Groupes de prise d’appels',
    ask: 'Quels groupes de prise d’appels?',
    why: 'Leurs noms, tels que vous les employez.',
  },
  apps: {
    name: 'Applications',
    ask: 'Quelles applications cette personne utilisera-t-elle?',
    why: 'Chaque application est configurée avec la ligne et compte dans la facture.',
  },
  phone: {
    name: 'Téléphone',
    ask: 'Un téléphone sera-t-il enregistré à ce numéro de poste?',
    why: 'L’installation d’un téléphone peut demander une séance à distance; la réponse décide donc de la façon d’envoyer la demande.',
  },
  'phone-source': {
    name: 'Quel téléphone',
    ask: 'De quel téléphone s’agira-t-il?',
    why: 'Les nouveaux téléphones viennent de la boutique en ligne.',
  },
  'phone-make': { name: 'Marque', ask: 'De quelle marque?', why: 'Chaque marque s’enregistre à sa façon.' },
  'phone-model': { name: 'Modèle', ask: 'Quel modèle?', why: 'Il est indiqué derrière ou sous le téléphone.' },
  'phone-mac': {
    name: 'Adresse MAC',
    ask: 'Son adresse MAC?',
    why: 'Elle distingue ce téléphone de tous les autres; elle figure sur une étiquette sous le téléphone.',
  },
  'phone-person': {
    name: 'Sur place',
    ask: 'Qui sera près du téléphone pendant l’appel?',
    why: 'Quelqu’un doit appuyer sur des touches pendant que le soutien enregistre le téléphone.',
  },
  'phone-number': {
    name: 'Son numéro',
    ask: 'À quel numéro joint-on cette personne?',
    why: 'Pas celui du nouveau téléphone, qui ne fonctionne pas encore.',
  },
  'phone-times': {
    name: 'Heures pour le téléphone',
    ask: 'Quand quelqu’un est-il près du téléphone?',
    why: 'Le soutien appelle alors.',
  },
  did: {
    name: 'Numéro direct',
    ask: 'Un numéro direct (SDA)?',
    why: 'De l’extérieur, on joint le poste sans passer par la ligne principale. Les numéros directs se commandent à part.',
  },
  'did-source': {
    name: 'Nouveau ou conservé',
    ask: 'Un nouveau numéro, ou un numéro que vous avez déjà?',
    why: 'Le numéro d’un autre fournisseur doit d’abord être transféré.',
  },
  'did-count': { name: 'Combien', ask: 'Combien de numéros?', why: 'Chacun compte dans la facture.' },
  'did-area': {
    name: 'Région',
    ask: 'Quel indicatif régional ou quelle ville?',
    why: 'Le numéro est choisi parmi ceux qui y sont libres.',
  },
  'did-keep': {
    name: 'Numéros à conserver',
    ask: 'Quels numéros conservez-vous?',
    why: 'Tels qu’on les compose aujourd’hui.',
  },
  'own-hours': {
    name: 'Heures propres',
    ask: 'Des heures d’ouverture différentes de celles de l’entreprise?',
    why: 'En dehors de ces heures, les appels prennent un autre chemin.',
  },
  'business-hours': {
    name: 'Heures d’ouverture',
    ask: 'Quelles heures?',
    why: 'Plusieurs plages par jour, même après minuit, sont possibles.',
  },
  'by-day': {
    name: 'Appareils selon le jour',
    ask: 'Répond-on sur des appareils différents selon le jour de la semaine?',
    why: 'Par exemple au téléphone de bureau en semaine, et par l’application mobile le vendredi.',
  },
  'device-days': {
    name: 'Appareils',
    ask: 'Quels appareils, quel jour?',
    why: 'Les appels sonnent sur tous ceux que vous choisissez.',
  },
  forwarding: {
    name: 'Renvoi d’appels',
    ask: 'Les appels seront-ils renvoyés à un autre appareil ou à une autre personne?',
    why: 'Le renvoi est réglé avec la ligne et peut être changé plus tard.',
  },
  forwards: { name: 'Renvoyer à', ask: 'Quand, et où?', why: 'À un numéro de poste ou à tout numéro de téléphone.' },
  'after-hours': {
    name: 'Hors des heures',
    ask: 'Un chemin particulier pour les appels hors des heures?',
    why: 'Sinon, ils vont là où vont ceux de l’entreprise.',
  },
  'after-hours-route': {
    name: 'Hors des heures, vers',
    ask: 'Où vont-ils?',
    why: 'À la boîte vocale, à une personne, à une file, à un menu ou à un message.',
  },
  ivr: {
    name: 'Menu vocal',
    ask: 'Dans un menu vocal (RVI)?',
    why: 'On appuie sur un chiffre pour joindre ce poste.',
  },
  'ivr-places': {
    name: 'Place dans le menu',
    ask: 'Quel standard automatique, et quelle option?',
    why: 'La touche sur laquelle on appuie.',
  },
  queue: {
    name: 'File d’attente',
    ask: 'Dans une file d’attente ou un groupe de recherche?',
    why: 'Les appels sonnent chez ses membres, l’un après l’autre.',
  },
  'queue-places': {
    name: 'Place dans la file',
    ask: 'Laquelle, et dans quel ordre?',
    why: 'Le 1 sonne en premier.',
  },
  'special-rule': {
    name: 'Règle particulière',
    ask: 'Une règle d’acheminement particulière?',
    why: 'Par exemple\u00a0: les appels de tel client viennent toujours ici.',
  },
  'special-rule-text': {
    name: 'La règle',
    ask: 'Que doit-il se passer, et quand?',
    why: 'Dans vos propres mots; le soutien trouve le réglage.',
  },
  'seat-notes': {
    name: 'Remarques sur le poste',
    ask: 'Autre chose à dire sur ce poste?',
    why: 'Plus le soutien en sait, moins il a de questions à poser.',
  },
}
