import type { Words } from '../catalogue.ts'
import { plural, sayList, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('fr-CA', count)
const list = (cells: readonly string[]) =>
  cells.length > 12 ? `${cells.slice(0, 12).join(', ')} et ${say(cells.length - 12)} autres` : sayList('fr-CA', cells)

export const seal: Words['seal'] = {
  name: 'Sceau',
  make: 'Sceller cette vérification',
  about: 'Un code pour le client. À qui soumet avec ce code, le service dit si les lignes sont restées les mêmes.',
  what: 'Ce qui sera envoyé',
  to: 'À',
  rows: count =>
    plural('fr-CA', count, {
      one: `${say(count)} cellule avec son numéro`,
      other: `${say(count)} cellules avec leurs numéros`,
    }),
  file: name => `${name}\u00a0: son nom et son empreinte seulement`,
  kept: 'Le service garde les cellules et des empreintes à clé des numéros, jamais un numéro; votre nom, l’heure et la version des règles.',
  notSent: 'Non envoyés\u00a0: le classeur, ses autres colonnes et feuilles.',
  send: 'Créer le sceau',
  cancel: 'Annuler',
  making: 'Création du sceau…',
  copy: code => `${code}, copier le sceau`,
  noService: 'Le sceau est créé par le service. Connectez-vous d’abord; sans service, il n’y a pas de sceau.',
  repsOnly: 'Seuls les représentants créent des sceaux.',
  nothing: 'Aucune ligne n’a été lue; il n’y a rien à sceller.',
  tooMany: most => `Un sceau couvre au plus ${say(most)} lignes. Scellez les parties de cette liste.`,
  field: 'Sceau, si votre représentant vous en a donné un',
  fieldHint: 'Dix lettres et chiffres, comme K7Q2M-4XW9D. On vous dira si les lignes sont telles que vérifiées.',
  faults: {
    length: 'Un sceau compte dix lettres et chiffres.',
    characters: 'Un sceau ne contient ni la lettre U ni d’autres signes; cherchez une faute de frappe.',
    check: 'Un caractère est erroné, ou deux ont été inversés.',
  },
  says: ({ state, of = 0, removed }, who, when) => {
    if (state === 'same-file') return `Même fichier que vérifié par ${who} le ${when}`
    if (state === 'same-rows') return `Mêmes lignes que vérifiées par ${who} le ${when}, enregistrées de nouveau`
    if (state === 'moved') return `Mêmes comptes que vérifiés par ${who} le ${when}, dans d’autres lignes`
    if (state === 'part') {
      const sent = `${say(of - removed.length)} des ${say(of)} lignes vérifiées`
      return `${sent} par ${who} le ${when}, et aucune autre`
    }
    return `Changé depuis la vérification par ${who} le ${when}`
  },
  changed: cells => `Autre compte\u00a0: ${list(cells)}.`,
  added: cells => `Ajouté\u00a0: ${list(cells)}.`,
  removed: cells => `Absent des lignes envoyées\u00a0: ${list(cells)}.`,
  moved: moves => `Déplacé\u00a0: ${list(moves.map(({ from, to }) => `${from} vers ${to}`))}.`,
}
