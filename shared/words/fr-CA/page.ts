import type { Words } from '../catalogue.ts'
import { plural, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('fr-CA', count)
const accounts = (count: number) =>
  plural('fr-CA', count, { one: `${say(count)} compte`, other: `${say(count)} comptes` })

export const page: Words['page'] = {
  onThisTab: 'dans cet onglet',
  otherOnTab: portal => `${portal} dans cet onglet`,
  open: 'Lire la page du portail',
  openAbout: 'Les entreprises ou les comptes de l’onglet voisin',
  title: 'Lire la page du portail',
  how: 'Ouvrez «\u00a0Enterprises\u00a0» ou une liste de comptes du portail dans l’onglet à côté de ce panneau. Ses tableaux sont lus quand vous appuyez sur le bouton, et à aucun autre moment. Ce qui a été lu reste sur cet ordinateur.',
  permission: portal => `Votre navigateur demande une seule fois si le panneau peut voir les pages de ${portal}.`,
  read: 'Lire la page',
  readMore: 'Lire aussi cette page',
  anew: 'Recommencer',
  reading: 'Lecture…',
  from: (host, when) => `${host}, lu ${when}`,
  troubles: {
    'no-page':
      'Il n’y a à côté de ce panneau aucune page qui puisse être lue. Ouvrez le portail dans un onglet, et le panneau à côté.',
    'not-shown':
      'Le panneau ne peut pas voir cette page. Appuyez sur le bouton Sidecheck de la barre d’outils du navigateur pendant que la page du portail est à l’avant, puis réessayez.',
    denied:
      'Sans votre autorisation, la page reste fermée au panneau. Vous pouvez aussi appuyer sur le bouton Sidecheck de la barre d’outils pendant que la page du portail est à l’avant\u00a0: il ne verra que cette page.',
    'not-secure': 'Cette page n’est pas chiffrée (http). Rien n’y est lu ni inscrit.',
    sandboxed: 'Le site a isolé cette page (bac à sable). Rien n’y est lu ni inscrit.',
    moved: 'La page a changé depuis qu’elle a été regardée. Rien n’a été touché; regardez-la de nouveau.',
    'no-answer':
      'La page n’a pas répondu. Regardez-la\u00a0: elle se charge peut-être encore, ou pose elle-même une question. Puis réessayez.',
  },
  nothing: 'Aucune entreprise ni aucun compte n’a été trouvé dans les tableaux de cette page.',
  nothingHint: 'Si la liste n’est pas un tableau, sélectionnez-la dans la page, copiez-la, puis collez-la ici.',
  unknownHost: (host, portal) =>
    `Sidecheck ne connaît pas ${host} comme une adresse de ${portal}. Assurez-vous-en avant que quoi que ce soit n’y aille.`,
  closedFrames: count =>
    plural('fr-CA', count, {
      one: `${say(count)} partie de la page appartient à un autre site et n’a pas été regardée.`,
      other: `${say(count)} parties de la page appartiennent à d’autres sites et n’ont pas été regardées.`,
    }),
  coverage: ({ kind, read, total, pages, pageCount }) => {
    const next = 'Passez à la page suivante du portail et lisez-la aussi.'
    if (kind === 'whole')
      return total === null
        ? `Lecture\u00a0: ${say(read)}; la page n’en montre pas plus.`
        : `Lecture complète\u00a0: ${say(read)}.`
    if (kind === 'unsaid')
      return `Lecture\u00a0: ${say(read)}, dans ${say(pages)} pages. La page ne dit pas si c’est tout.`
    if (total !== null) return `Lecture\u00a0: ${say(read)} sur ${say(total)}. ${next}`
    const seen = plural('fr-CA', pages, { one: `${say(pages)} page`, other: `${say(pages)} pages` })
    if (pageCount !== null) return `Lecture\u00a0: ${seen} sur ${say(pageCount)}, soit ${say(read)} jusqu’ici. ${next}`
    return `Lecture\u00a0: ${say(read)}, et il y en a plus. ${next}`
  },
  enterprises: 'Entreprises',
  active: 'Active',
  inactive: 'Inactive',
  activeUnsaid: 'Non précisé',
  numbers: numbers => `Numéros de client\u00a0: ${numbers}`,
  registration: on => (on ? 'Inscription libre activée' : 'Inscription libre désactivée'),
  created: date => `Créée\u00a0: ${date}`,
  chosenThere: 'cochée dans la page',
  willBe: 'Elle sera choisie une fois que vous aurez ouvert une session, si votre profil la comprend.',
  notYours: host => `Elle n’est pas parmi les entreprises de votre profil sur ${host}.`,
  isChosen: 'Elle est choisie ici aussi.',
  inactiveWarn: name => `Selon la page du portail, ${name} n’est pas active. Ce que vous y enverriez serait refusé.`,
  accounts: 'Comptes',
  column: heading => `De la colonne «\u00a0${heading}\u00a0»`,
  columnGuessed: 'La colonne a été devinée d’après son contenu',
  stand: 'Ils figurent dans',
  chooseEnterprise: 'Choisir l’entreprise',
  ofMany: count => `Le tableau nomme ${say(count)} entreprises; seuls les comptes de celle choisie sont retenus.`,
  remember: count => `Retenir ${accounts(count)}`,
  rememberMeans: 'Une vérification dit ensuite quels numéros y figurent déjà, même hors ligne.',
  remembered: (count, name) =>
    plural('fr-CA', count, {
      one: `${accounts(count)} de ${name} retenu sur cet ordinateur.`,
      other: `${accounts(count)} de ${name} retenus sur cet ordinateur.`,
    }),
  lists: 'Retenu depuis des pages',
  forget: 'Oublier',
  forgetName: name => `Oublier les comptes de ${name}`,
  check: count => `Vérifier ${accounts(count)} comme liste`,
  prove: 'Comparer avec votre liste',
  promise: 'Lu quand vous avez appuyé sur le bouton. Rien n’a été envoyé, et la page n’a pas été modifiée.',
  seenTitle: 'Déjà ici, selon la page du portail',
  seenMeans: 'Telle que vous l’y avez lue',
  bySeen: (host, when) => `Selon la liste lue sur ${host} (${when}). Rien n’a été demandé ni envoyé pour cela.`,
}
