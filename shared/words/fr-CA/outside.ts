import type { Words } from '../catalogue.ts'

export const outside: Words['outside'] = {
  mail: {
    subject: number => `${number}\u00a0: le soutien a reçu votre courriel`,
    received: 'Le soutien a reçu votre courriel et y répondra par courriel.',
    checklist:
      'S’il s’agit de nouvelles personnes à ajouter au système téléphonique\u00a0: plus la liste de vérification est complète, plus vite elles seront en service.',
    complete: 'Remplir la liste de vérification',
    notSolved: 'Si ce n’est pas réglé, répondez à ce courriel et dites ce qui manque.',
    notSolvedCall: 'Si ce n’est pas réglé, appelez et dites ce qui manque.',
    notYou:
      'Si vous ne nous avez pas écrit, n’en tenez pas compte\u00a0: quelqu’un s’est servi de votre adresse, et rien ne se passe.',
    unknown: address =>
      `De l’extérieur, par ${address}. Personne n’a vérifié que cette adresse est la sienne, et aucune entreprise n’est encore connue.`,
  },
  page: {
    title: number => `Remplir la liste de vérification de ${number}`,
    lead: 'Votre courriel a déjà son numéro. Ce que vous enverrez maintenant y sera joint.',
    signedIn: 'Si vous avez accès à Sidecheck',
    steps: [
      'Ouvrez le panneau Sidecheck à côté de la page où vous travaillez, puis choisissez Postes.',
      'Sous «\u00a0À propos de la demande\u00a0», ouvrez «\u00a0Tout a commencé par un courriel\u00a0» et tapez ce code.',
      'Répondez aux questions et envoyez la demande.',
    ],
    copy: 'Copier le code',
    copied: 'Copié',
    others: 'Si vous n’y avez pas accès',
    byMail:
      'Remplissez quand même la liste dans le panneau, choisissez votre propre courriel comme moyen d’envoi et envoyez-la en réponse à notre message. Elle arrivera dans la même demande.',
    noPanel:
      'Sans le panneau, répondez à notre message et indiquez pour chaque personne\u00a0: le prénom et le nom, le numéro de poste, l’adresse courriel, le téléphone utilisé et où vont les appels après les heures d’ouverture. Le soutien demandera le reste.',
    incomplete: 'Ce lien est incomplet',
    noCode: 'Rouvrez-le à partir du courriel, ou copiez-le en entier.',
  },
  none: 'Pas encore d’entreprise',
  unproved: 'Par courriel, adresse non vérifiée',
  whose: 'À qui est-elle?',
  whoseWhy: 'Dès qu’elle est attribuée à une entreprise, les gens de celle-ci la voient.',
  enterprise: 'Entreprise',
  person: 'Personne concernée',
  nobody: 'Personne qui ait un accès',
  place: 'La leur attribuer',
}
