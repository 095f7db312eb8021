import { plural } from '../format.ts'

/** The desk at a glance: three pictures and their numbers. */
export const glance = {
  title: 'At a glance',
  asOf: (when: string) => `As it stood at ${when}.`,
  ages: 'Open by age',
  agesMeans: 'Since it was sent',
  age: 'Open for',
  upTo: (days: number) => plural('en-US', days, { one: 'up to 1 day', other: `up to ${days} days` }),
  older: 'longer',
  ours: 'With support',
  theirs: 'Waiting for others',
  answers: 'First answer in time, by week',
  answersMeans: 'By the business hours and minutes that each priority is promised',
  week: 'Week',
  weekOf: (day: string) => `from ${day}`,
  inTime: 'In time',
  late: 'Late',
  pending: 'Still time',
  outcomes: 'What became of rows',
  outcomesMeans: 'Of the batches of the last eight weeks',
  outcome: 'Outcome',
  rows: 'Rows',
  noBatches: 'No batch came in these eight weeks.',
}
