import type { Words } from '../catalogue.ts'
import { plural, sayNumber } from '../format.ts'

export const level: Words['level'] = {
  ready: 'Prêt',
  stop: 'Bloque',
  look: 'À voir',
  note: 'Remarque',
  left: 'Exclu',
  head: (name, count) =>
    ({
      ready: plural('fr-CA', count, { one: 'Prêt', other: 'Prêts' }),
      stop: plural('fr-CA', count, { one: 'Bloque', other: 'Bloquent' }),
      look: 'À voir',
      note: plural('fr-CA', count, { one: 'Remarque', other: 'Remarques' }),
      left: plural('fr-CA', count, { one: 'Exclu', other: 'Exclus' }),
      done: plural('fr-CA', count, { one: 'Ajouté', other: 'Ajoutés' }),
    })[name],
  stopMeans: 'Le portail les refuserait ou les altérerait',
  lookMeans: 'Probablement une erreur, à vous de décider',
  noteMeans: 'Bon à savoir',
  readyCount: count => plural('fr-CA', count, { one: `${count} prêt`, other: `${sayNumber('fr-CA', count)} prêts` }),
  stopCount: count =>
    plural('fr-CA', count, { one: `${count} bloque`, other: `${sayNumber('fr-CA', count)} bloquent` }),
  lookCount: count => `${sayNumber('fr-CA', count)} à voir`,
}
