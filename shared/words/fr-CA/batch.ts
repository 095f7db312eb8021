import type { Words } from '../catalogue.ts'
import { plural, sayNumber } from '../format.ts'

const n = (count: number) => sayNumber('fr-CA', count)
const many = (count: number, one: string, other: string) => plural('fr-CA', count, { one, other })

export const batch: Words['batch'] = {
  accounts: count => `${n(count)} ${many(count, 'compte', 'comptes')}`,
  // Of a demande in the panel and of a lot at the desk: words of neither gender.
  states: { applied: 'Ajout complet', 'partly-applied': 'Ajout partiel', refused: 'Refus' },
  policies: { 'all-or-nothing': 'Tout ou rien', 'ready-rows': 'Seulement les lignes prêtes' },
  result: (added, here, sent) => {
    if (here === sent) return sent === 1 ? 'Le compte était déjà ici' : `Les ${n(sent)} comptes étaient déjà ici`
    if (added === 0) return sent === 1 ? 'Le compte n’a pas été ajouté' : `Aucun des ${n(sent)} comptes n’a été ajouté`
    if (added === sent) return sent === 1 ? 'Le compte a été ajouté' : `Les ${n(sent)} comptes ont été ajoutés`
    return `${n(added)} ${many(added, 'compte', 'comptes')} sur ${n(sent)} ${many(added, 'a été ajouté', 'ont été ajoutés')}`
  },
  missing: (missing, sent) =>
    sent === 1
      ? 'Le compte n’entrerait pas.'
      : `${n(missing)} des ${n(sent)} comptes ${many(missing, 'n’entrerait pas', 'n’entreraient pas')}.`,
  added: (added, here, sent) =>
    here === sent ? `${n(here)} déjà ici` : `${n(added)} sur ${n(sent)} ${many(added, 'ajouté', 'ajoutés')}`,
}
