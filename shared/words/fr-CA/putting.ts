import type { Words } from '../catalogue.ts'
import { plural, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('fr-CA', count)

export const putting: Words['putting'] = {
  put: 'Mettre dans le portail',
  putName: name => `Mettre ${name} dans la page du portail`,
  looking: 'Examen de la page…',
  next: 'À téléverser maintenant',
  choosers: host => `Les sélecteurs de fichier de ${host}`,
  unnamed: 'Sans nom',
  under: heading => `sous «\u00a0${heading}\u00a0»`,
  takesOnly: kinds => `N’accepte que ${kinds}`,
  locked: 'Désactivé dans la page',
  holds: name => `Contient ${name}, que ce fichier remplacerait`,
  unsure: 'Rien n’y indique qu’il est destiné aux listes de comptes. Regardez-le d’abord.',
  noChooser:
    'Aucun sélecteur de fichier n’a été trouvé dans cette page. Ouvrez-y «\u00a0Add Accounts\u00a0» et réessayez, ou enregistrez le fichier et choisissez-le là vous-même.',
  tooBig: 'Le fichier dépasse la taille que le portail accepte.',
  show: 'Le montrer dans la page',
  goes: (name, size) => `${name}, ${size}. Aucun bouton de la page n’est actionné\u00a0: c’est vous qui soumettez.`,
  do: 'L’y mettre',
  kept: (host, when) =>
    `Mis dans le sélecteur de fichier de ${host} (${when}). Vérifiez-le et soumettez là-bas; la réponse du portail n’est pas connue ici.`,
  notKept:
    'La page n’a pas gardé le fichier\u00a0: elle l’a peut-être pris aussitôt, ou refusé. Regardez-la, et cochez-le ici une fois qu’il y est.',
  form: 'Dans le formulaire du portail',
  formAbout: portal =>
    `Ouvrez le formulaire de demande d’assistance de ${portal} dans l’onglet à côté de ce panneau. Vous voyez ce qui irait dans chaque champ avant que rien ne soit rempli.`,
  look: 'Regarder le formulaire',
  lookAgain: 'Regarder de nouveau',
  fields: host => `Ce qui va dans chaque champ de ${host}`,
  noForm:
    'Aucun formulaire correspondant n’a été trouvé dans cette page. Ouvrez-y celui d’une demande d’assistance, ou copiez le texte ci-dessus.',
  facts: {
    'accounts-file': 'Fichier',
    name: 'Nom',
    email: 'Courriel',
    phone: 'Téléphone',
    company: 'Entreprise',
    subject: 'Objet',
    description: 'La demande entière',
  },
  into: fact => `Champ pour\u00a0: ${fact}`,
  leaveOut: 'Aucun\u00a0: je m’en occupe',
  before: value => `Contient maintenant «\u00a0${value}\u00a0»`,
  why: {
    'no-field': 'Aucun champ trouvé\u00a0: copiez le texte.',
    locked: 'Ce champ ne peut pas être modifié\u00a0: copiez le texte.',
    'too-long': 'Le champ accepte moins de caractères que ce texte n’en compte\u00a0: copiez-le.',
    rich: 'Un éditeur qui n’accepte que la frappe\u00a0: copiez le texte et collez-le là.',
    choice: 'Une liste de choix\u00a0: choisissez là-bas.',
  },
  copyFact: fact => `Copier\u00a0: ${fact}`,
  fill: count => plural('fr-CA', count, { one: `Remplir ${say(count)} champ`, other: `Remplir ${say(count)} champs` }),
  filling: 'Remplissage…',
  filled: (kept, all) =>
    kept === all
      ? plural('fr-CA', all, {
          one: `${say(all)} champ a été rempli.`,
          other: `Les ${say(all)} champs ont été remplis.`,
        })
      : `${say(kept)} ${plural('fr-CA', kept, { one: 'champ rempli', other: 'champs remplis' })} sur ${say(all)}; la page a refusé le reste. Copiez-le.`,
  after:
    'Vérifiez le tout et soumettez là-bas. Sidecheck n’actionne aucun bouton, et la réponse du portail n’est pas connue ici.',
  undo: 'Retirer ce qui a été mis',
  undone: 'Les champs contiennent de nouveau ce qu’ils contenaient.',
  notUndone: 'La page n’a pas laissé chaque champ reprendre ce qu’il contenait. Regardez-les là-bas.',
  isThere: 'Inscrit',
  nowHolds: value => `La page en a fait «\u00a0${value}\u00a0»`,
}
