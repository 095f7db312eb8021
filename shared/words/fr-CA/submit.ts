import type { Words } from '../catalogue.ts'
import { plural, sayList, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('fr-CA', count)
const accounts = (count: number) => plural('fr-CA', count, { one: `${count} compte`, other: `${say(count)} comptes` })

export const submit: Words['submit'] = {
  findings: 'Constats',
  title: count => `Soumettre ${accounts(count)}`,
  lead: (ready, look, all) => {
    if (ready === all)
      return plural('fr-CA', all, { one: 'Le compte est prêt.', other: `Les ${say(all)} comptes sont prêts.` })
    const some = `${say(ready)} sur ${say(all)} ${plural('fr-CA', ready, { one: 'est prêt', other: 'sont prêts' })}`
    const are = ready === 0 ? `Aucun des ${say(all)} comptes n’est prêt` : some
    const worth = plural('fr-CA', look, { one: `${look} est à voir`, other: `${say(look)} sont à voir` })
    return look > 0 ? `${are}, ${worth}.` : `${are}.`
  },
  still: cells => (cells.length === 1 ? `${cells[0]} bloque encore.` : `${sayList('fr-CA', cells)} bloquent encore.`),
  stillMany: count => `${say(count)} bloquent encore.`,
  enterprise: 'Ajouter à cette entreprise',
  fromService: when => `Liste de ${when}`,
  refresh: 'Actualiser',
  noEnterprises: 'Votre profil n’est associé à aucun ID d’entreprise. Demandez l’accès à votre administrateur système.',
  active: 'Active',
  inactive: 'Inactive',
  inactiveWarn: name =>
    `${name} n’est pas active. Le service refuse les comptes tant que votre représentant ne l’a pas activée.`,
  inactiveSent: count =>
    plural('fr-CA', count, {
      one: 'L’entreprise est inactive\u00a0: le service refusera ce compte.',
      other: `L’entreprise est inactive\u00a0: le service refusera les ${say(count)} comptes.`,
    }),
  allTheSame: 'Envoyer quand même',
  customName: name => `Nom personnalisé\u00a0: ${name}`,
  id: 'ID d’entreprise',
  customerNumbers: 'Numéros de client',
  none: 'Aucun',
  selfRegistration: 'Auto-inscription',
  on: 'Activée',
  off: 'Désactivée',
  created: 'Création',
  policy: 'Si une ligne ne passe pas',
  readyRows: 'Ajouter les lignes prêtes, garder le reste ici',
  readyRowsMeans: (count, kept) =>
    kept === 0
      ? 'Chaque ligne qui peut passer est ajoutée. Les autres reviennent avec la raison.'
      : `${plural('fr-CA', count, { one: `${count} part maintenant`, other: `${say(count)} partent maintenant` })}. ${plural('fr-CA', kept, { one: `${kept} ligne reste ici`, other: `${say(kept)} lignes restent ici` })}.`,
  allOrNothing: 'Tout ou rien',
  allOrNothingMeans: all =>
    plural('fr-CA', all, { one: 'Ajoute le compte, ou rien.', other: `Ajoute les ${say(all)} comptes, ou aucun.` }),
  allOrNothingWaits: all =>
    plural('fr-CA', all, {
      one: 'Attend que le compte soit prêt, puis l’ajoute.',
      other: `Attend que les ${say(all)} comptes soient prêts, puis ajoute tout ou rien.`,
    }),
  allOrNothingHeld:
    'Tout ou rien attend\u00a0: corrigez ou excluez ce qui bloque, ou choisissez l’autre façon ci-dessus.',
  payload: 'Ce qui sera envoyé',
  to: 'À',
  numbers: 'Comptes',
  numbersAre: count => plural('fr-CA', count, { one: `${count} numéro`, other: `${say(count)} numéros` }),
  seeThem: 'Les voir',
  hideThem: 'Les masquer',
  from: 'De',
  file: 'Fichier',
  fileNameOnly: 'son nom et son empreinte seulement',
  rules: 'Règles',
  notSentFile: 'Non envoyés\u00a0: le classeur, ses autres colonnes et feuilles.',
  notSentList: 'Non envoyé\u00a0: tout le reste de ce panneau.',
  notYet: 'Pas encore',
  chooseFirst: 'Choisissez d’abord une entreprise.',
  connectFirst: 'Connectez-vous pour envoyer.',
  connectWhy:
    'La vérification se passe de connexion. L’envoi l’exige, pour que les comptes aillent à la bonne entreprise, à votre nom.',
  tooMany: most => `Au plus ${say(most)} comptes à la fois. Excluez-en, ou vérifiez une liste plus courte.`,
}
