import type { Words } from '../catalogue.ts'
import { plural, sayNumber } from '../format.ts'

export const level: Words['level'] = {
  ready: 'Prêt',
  stop: 'Bloque',
  look: 'À voir',
  note: 'Remarque',
  left: 'Exclu',
  stopMeans: 'Le portail les refuserait ou les altérerait',
  lookMeans: 'Probablement une erreur, à vous de décider',
  noteMeans: 'Bon à savoir',
  readyCount: count => plural('fr-CA', count, { one: `${count} prêt`, other: `${sayNumber('fr-CA', count)} prêts` }),
  stopCount: count =>
    plural('fr-CA', count, { one: `${count} bloque`, other: `${sayNumber('fr-CA', count)} bloquent` }),
  lookCount: count => `${sayNumber('fr-CA', count)} à voir`,
}
