import type { Words } from '../catalogue.ts'
import { plural, sayNumber } from '../format.ts'

const number = (value: number) => sayNumber('fr-CA', value)

export const fixList: Words['fixList'] = {
  title: name => `Corrections à apporter à ${name}`,
  summary: (ready, rows) =>
    plural('fr-CA', ready, {
      one: `${number(ready)} compte sur ${number(rows)} est prêt.`,
      other: `${number(ready)} comptes sur ${number(rows)} sont prêts.`,
    }),
  toFix: count =>
    count === 0
      ? 'Rien à corriger.'
      : plural('fr-CA', count, {
          one: 'Une correction à apporter.',
          other: `${number(count)} corrections à apporter.`,
        }),
  checked: pack => `Vérifié selon ${pack}.`,
  sealed: code =>
    `Sceau ${code}\u00a0: saisissez-le à l’envoi, même pour une copie corrigée ou une de ses parties, et vous saurez si les lignes sont telles que nous les avons vérifiées.`,
  file: 'Fichier',
  cell: 'Cellule',
  level: 'Niveau',
  problem: 'Ce qui ne va pas',
  why: 'Pourquoi c’est important',
  next: 'Que faire',
  stored: 'Contenu actuel',
  fix: 'Devrait être',
  deleteIt: 'À supprimer',
  labelled: (label, text) => `${label}\u00a0: ${text}`,
  subject: (name, count) =>
    plural('fr-CA', count, {
      one: `Une correction à apporter à ${name}`,
      other: `${number(count)} corrections à apporter à ${name}`,
    }),
  opening: name =>
    `Nous avons vérifié ${name} avant de le téléverser. Les comptes ci-dessous doivent être corrigés; les autres peuvent passer tels quels.`,
  openingClean: name =>
    `Nous avons vérifié ${name} avant de le téléverser. Tous ses comptes peuvent passer tels quels.`,
  more: count =>
    plural('fr-CA', count, {
      one: 'Une autre correction figure dans la liste jointe à ce message.',
      other: `${number(count)} autres corrections figurent dans la liste jointe à ce message.`,
    }),
  closing:
    'Corrigez ces cellules dans le même fichier et renvoyez-le-nous. Aucune autre modification n’est nécessaire.',
}
