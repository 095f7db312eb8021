import type { Words } from '../catalogue.ts'
import { sayFinding } from '../finding.ts'
import { plural, sayList, sayNumber } from '../format.ts'

const number = (value: number) => sayNumber('fr-CA', value)

export const correction: Words['correction'] = {
  wrote: (name, count, pack) =>
    `${name} est écrit\u00a0: ${plural('fr-CA', count, { one: `${number(count)} compte`, other: `${number(count)} comptes` })}, sans blocage selon ${pack}.`,
  made: name => `${name} est écrit.`,
  leftOut: count =>
    plural('fr-CA', count, {
      one: 'Une ligne est exclue\u00a0:',
      other: `${number(count)} lignes sont exclues\u00a0:`,
    }),
  pastLimit: 'Au-delà de ce qui passe en une fois.',
  covered: 'Fait partie de cellules fusionnées.',
  removed: cells =>
    `${plural('fr-CA', cells.length, { one: 'Retirée, car elle répète une autre ligne', other: 'Retirées, car elles répètent d’autres lignes' })}\u00a0: ${cells.join(', ')}`,
  unsure: 'Écrits tels quels, mais à comparer avec la facture\u00a0:',
  perhaps: text => `peut-être ${text}`,
  tooMany: (over, limit) =>
    `${plural('fr-CA', over, { one: 'Une ligne', other: `${number(over)} lignes` })} au-delà de ${number(limit)} ${plural('fr-CA', over, { one: 'n’a pas été écrite', other: 'n’ont pas été écrites' })}. Utilisez --split pour obtenir plusieurs classeurs.`,
  notSplit: count =>
    `Rien n’a été écrit\u00a0: ${plural('fr-CA', count, { one: 'une ligne bloque encore. Corrigez-la', other: `${number(count)} lignes bloquent encore. Corrigez-les` })}, ou utilisez --ready-only.`,
  nothingReady: 'Rien n’a été écrit\u00a0: aucune ligne n’est prête.',
  exists: name =>
    `${name} existe déjà et n’a pas été touché. --force le remplace, mais jamais le fichier vérifié lui-même.`,
  notWritten: (name, code) => `Impossible d’écrire ${name}${code === '' ? '' : ` (${code})`}.`,
  noTemplate: name => `Impossible de lire le modèle ${name}.`,
  fault: (fault, sentences) => {
    if (fault.why === 'unreadable') {
      const { title, next } = sayFinding(sentences, fault.finding)
      return `Ce modèle ne peut pas servir. ${title} ${next}`
    }
    if (fault.why === 'signed')
      return 'Ce modèle est signé, et tout changement briserait sa signature. Prenez-en un sans signature.'
    if (fault.why === 'no-rows') return 'Ce modèle n’a aucune feuille à remplir. Téléchargez-le de nouveau du portail.'
    const stops = fault.check.findings.find(({ level }) => level === 'stop')
    const reason = stops ? `${stops.cell ?? ''} ${sayFinding(sentences, stops).title}`.trim() : ''
    return `Le modèle rempli ne passe pas la vérification et n’a pas été gardé. ${reason}`.trim()
  },
  whereAreThey: places =>
    places.length === 0
      ? 'Rien n’a été écrit\u00a0: aucun compte trouvé. Dites où ils sont avec --column et --from-row.'
      : `Rien n’a été écrit\u00a0: les comptes ne sont pas là où le portail les lit. Ils commencent peut-être en ${sayList('fr-CA', places)}. Précisez avec --column et --from-row.`,
  foundAt: (cell, heading) =>
    heading === null
      ? `Comptes lus à partir de ${cell}.`
      : `Comptes lus à partir de ${cell}, sous «\u00a0${heading}\u00a0».`,
  inFile: (file: string, sentence: string) => `${file} : ${sentence}`,
  noSheet: (name, file) => `Il n’y a pas de feuille ${name} dans ${file}.`,
  compared: name => `Comparé avec ${name}\u00a0:`,
  fixed: count => plural('fr-CA', count, { one: `${number(count)} corrigé`, other: `${number(count)} corrigés` }),
  still: count => `${number(count)} toujours à corriger`,
  fresh: count => plural('fr-CA', count, { one: `${number(count)} nouveau`, other: `${number(count)} nouveaux` }),
  moved: count => plural('fr-CA', count, { one: `${number(count)} déplacé`, other: `${number(count)} déplacés` }),
  tallies: parts => `${parts.join(', ')}.`,
  wasIs: (was, is) => (was === is ? is : `${was} → ${is}`),
  gone: 'disparue',
}
