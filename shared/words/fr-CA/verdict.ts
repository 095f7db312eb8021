import type { Words } from '../catalogue.ts'
import { plural, sayList, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('fr-CA', count)

export const verdict: Words['verdict'] = {
  allReady: count =>
    plural('fr-CA', count, { one: 'Le compte est prêt', other: `Les ${say(count)} comptes sont prêts` }),
  ready: (ready, all) =>
    plural('fr-CA', ready, {
      one: `${ready} compte sur ${say(all)} est prêt`,
      other: `${say(ready)} comptes sur ${say(all)} sont prêts`,
    }),
  canGoIn: (ready, all) =>
    plural('fr-CA', ready, {
      one: `${ready} compte sur ${say(all)} peut passer`,
      other: `${say(ready)} comptes sur ${say(all)} peuvent passer`,
    }),
  noneReady: all =>
    plural('fr-CA', all, { one: 'La seule ligne n’est pas prête', other: `Aucune des ${say(all)} lignes n’est prête` }),
  allAdded: count =>
    plural('fr-CA', count, { one: 'Le compte est ajouté', other: `Les ${say(count)} comptes sont ajoutés` }),
  nothingLeft: 'Il ne reste rien à envoyer',
  empty: 'Aucun numéro de compte trouvé',
  refused: 'Ce fichier est illisible',
  sums: ({ ready, look, stop, left, done = 0 }) => {
    const parts = [
      ready > 0 && look > 0 && plural('fr-CA', ready, { one: '1 est prêt', other: `${say(ready)} sont prêts` }),
      look > 0 &&
        plural('fr-CA', look, { one: '1 mérite un coup d’œil', other: `${say(look)} méritent un coup d’œil` }),
      stop > 0 && plural('fr-CA', stop, { one: '1 serait refusé', other: `${say(stop)} seraient refusés` }),
      left > 0 && plural('fr-CA', left, { one: '1 est exclu', other: `${say(left)} sont exclus` }),
      done > 0 && plural('fr-CA', done, { one: '1 est déjà ajouté', other: `${say(done)} sont déjà ajoutés` }),
    ].filter(part => part !== false)
    return parts.length > 0 ? `${sayList('fr-CA', parts)}.` : 'Rien ne serait refusé.'
  },
  where: ({ sheet, from, to, size }) =>
    [sheet && `Feuille «\u00a0${sheet}\u00a0»`, from && (from === to ? from : `${from} à ${to}`), size]
      .filter(Boolean)
      .join(', '),
  typedList: 'Numéros saisis',
  pastedList: 'Numéros collés',
  anotherFile: 'Un autre fichier',
  changeList: 'Modifier la liste',
  strip: (rows, stops, looks) =>
    [
      plural('fr-CA', rows, { one: `${rows} ligne.`, other: `${say(rows)} lignes.` }),
      stops.length > 0 && `Bloquent\u00a0: ${sayList('fr-CA', stops)}.`,
      looks.length > 0 && `À voir\u00a0: ${sayList('fr-CA', looks)}.`,
    ]
      .filter(Boolean)
      .join(' '),
  range: (from, to) => `${from} à ${to}`,
  andMore: count => `${say(count)} de plus`,
  pastLimit: count =>
    plural('fr-CA', count, {
      one: 'Une ligne au-delà de ce qui passe en une fois',
      other: `${say(count)} lignes au-delà de ce qui passe en une fois`,
    }),
  byLevel: 'Afficher par niveau',
  aboutFile: 'Au sujet du fichier',
  stored: 'Enregistré',
  fix: 'Correction',
  why: 'Pourquoi',
  next: 'Que faire',
  apply: 'Corriger',
  undo: 'Annuler',
  leaveOut: 'Exclure',
  takeBack: 'Remettre',
  doneMeans: 'Font déjà partie de l’entreprise',
  leftOutMeans: 'Non envoyés, gardés ici',
  fixedMeans: count =>
    plural('fr-CA', count, { one: `dont ${count} corrigé ici`, other: `dont ${say(count)} corrigés ici` }),
  was: 'Avant\u00a0:',
  wasFormula: 'Avant\u00a0: une formule',
  theOthers: count => plural('fr-CA', count, { one: 'L’autre', other: `Les ${say(count)} autres` }),
  all: count => plural('fr-CA', count, { one: 'Le numéro', other: `Les ${say(count)}` }),
  showMore: count => `En afficher ${say(count)} de plus`,
  prove: 'Après le téléversement\u00a0: tout est-il arrivé?',
  readAsText: 'Le lire ici comme du texte',
  checked: (when, pack) => `Vérifié sur cet ordinateur à ${when}, selon ${pack}.`,
  notSent: next => `Rien n’est envoyé. Ensuite\u00a0: ${next}`,
  nextSubmit: 'choisir l’entreprise.',
  nextFix: 'corriger ou exclure ce qui bloque.',
  nextFile: 'choisir un autre fichier.',
  nextList: 'modifier la liste.',
  submit: count =>
    plural('fr-CA', count, { one: `Soumettre ${count} compte`, other: `Soumettre ${say(count)} comptes` }),
  submitShort: count => `Soumettre les ${say(count)}`,
  fixSafe: count =>
    plural('fr-CA', count, { one: `Corriger ${count} cas sûr`, other: `Corriger les ${say(count)} cas sûrs` }),
  safeAndYou: (safe, byLeavingOut, you) =>
    [
      safe > 0 &&
        plural('fr-CA', safe, { one: '1 se corrige sans risque', other: `${say(safe)} se corrigent sans risque` }),
      byLeavingOut > 0 && (byLeavingOut === safe ? 'par exclusion' : `dont ${say(byLeavingOut)} par exclusion`),
      you > 0 && plural('fr-CA', you, { one: '1 dépend de vous', other: `${say(you)} dépendent de vous` }),
    ]
      .filter(Boolean)
      .join(', '),
}
