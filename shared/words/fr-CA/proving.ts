import type { Words } from '../catalogue.ts'
import { plural, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('fr-CA', count)

export const proving: Words['proving'] = {
  title: 'Tout est-il arrivé?',
  lead: (name, count) =>
    plural('fr-CA', count, { one: `${name}, ${say(count)} compte`, other: `${name}, ${say(count)} comptes` }),
  how: 'Après le téléversement, ouvrez la liste des comptes dans le portail, sélectionnez-la au complet, copiez-la et collez-la ici; ou lisez-la dans l’onglet à côté de ce panneau.',
  list: 'La liste des comptes du portail',
  listHint: 'Le tableau entier tel que copié, ou un numéro par ligne. Il reste sur cet ordinateur.',
  import: 'Ouvrir un fichier contenant la liste',
  take: count =>
    plural('fr-CA', count, {
      one: 'Prendre le compte lu dans la page',
      other: `Prendre les ${say(count)} comptes lus dans la page`,
    }),
  readPage: 'Lire la page ouverte',
  enterprise: 'Identifiant d’entreprise du téléversement',
  enterpriseHint: 'Seulement si la liste montre plusieurs entreprises.',
  nothingListed: 'Aucun numéro de compte n’a été trouvé dans ce qui a été collé.',
  unreadable: 'Aucun compte n’a pu être lu de ce fichier. Copiez plutôt la liste depuis la page.',
  read: count =>
    plural('fr-CA', count, {
      one: `${say(count)} compte lu dans la liste.`,
      other: `${say(count)} comptes lus dans la liste.`,
    }),
  result: ({ landed, missing, conflict }, all) => {
    if (landed === all) return all === 1 ? 'Le compte est arrivé' : `Les ${say(all)} comptes sont arrivés`
    const rest = [
      missing > 0
        ? plural('fr-CA', missing, { one: `${say(missing)} manquant`, other: `${say(missing)} manquants` })
        : '',
      conflict > 0 ? `${say(conflict)} en conflit` : '',
    ].filter(Boolean)
    const arrived = plural('fr-CA', landed, { one: 'arrivé', other: 'arrivés' })
    return `${say(landed)} sur ${say(all)} ${arrived}, ${rest.join(', ')}`
  },
  landings: { landed: 'Arrivés', missing: 'Manquants', conflict: 'En conflit' },
  means: {
    landed: 'Ils figurent dans la liste du portail',
    missing: 'Téléversez-les de nouveau, ou demandez pourquoi ils ne sont pas entrés',
    conflict: 'Ils figurent sous une autre entreprise; votre représentant peut les déplacer',
  },
  receipt: 'Reçu à conserver',
  compared: when => `Comparé ${when}`,
  fileName: name => `Reçu ${name}.txt`,
  again: 'Comparer une autre liste',
  noRows: 'Il n’y a aucune ligne à comparer. Vérifiez d’abord un fichier.',
  back: 'Retour',
}
