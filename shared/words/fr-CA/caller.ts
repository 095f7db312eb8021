import type { Words } from '../catalogue.ts'

/** Une personne au téléphone, pour qui on prend une demande. */
export const caller: Words['caller'] = {
  title: 'Au téléphone',
  forSomebody: 'Au téléphone, pour quelqu’un d’autre',
  means: 'La demande est la sienne; elle porte la mention que vous l’avez prise au téléphone.',
  always:
    'Le soutien prend des postes pour la personne qui appelle. La demande est la sienne; elle porte la mention que vous l’avez prise au téléphone.',
  enterprise: 'Entreprise pour laquelle on appelle',
  enterpriseLater: 'Ouvrez une session pour choisir l’entreprise.',
  choose: 'Choisir',
  who: 'Qui appelle',
  someoneElse: 'Une personne qui n’ouvre pas de session',
  name: 'Nom',
  phone: 'Numéro où rappeler',
  email: 'Courriel, s’il y en a un',
  emailHint: 'Le numéro du billet y est envoyé aussi.',
  language: 'Langue',
  languages: { 'en-US': 'Anglais (États-Unis)', 'fr-CA': 'Français (Canada)' },
  faults: {
    name: 'Dites d’abord qui appelle.',
    email: 'L’adresse courriel de la personne qui appelle n’en est pas une. Corrigez-la ou laissez le champ vide.',
  },
  theirCompany: 'leur entreprise',
  theyAgree: enterprise => `La personne accepte ce changement pour ${enterprise}, au téléphone.`,
  change: 'Changer qui appelle',
  mailGoes: email => `La confirmation avec le numéro est envoyée à ${email}.`,
  mailGoesTo: name => `La confirmation avec le numéro est envoyée à ${name} par courriel.`,
  noMail: 'Aucune adresse courriel n’a été donnée\u00a0: rien n’est envoyé. Dites-lui le numéro.',
  asked: (name, when) => `Demandé au téléphone par ${name}, ${when}`,
  leavesMeans:
    'Ce texte sous forme de données, qui appelle, votre nom et l’entreprise. Non envoyés\u00a0: listes de postes, fichiers, autres brouillons.',
  sayNumber: name => `Dites ce numéro à ${name}`,
  callBack: phone => `Rappeler au\u00a0: ${phone}`,
}
