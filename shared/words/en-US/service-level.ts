import { plural, sayNumber } from '../format.ts'

/** By when support owes what, and why. */
export const serviceLevel = {
  title: 'What is promised',
  tableTitle: 'What is promised, in business hours',
  tableMeans: 'The operator sets it.',
  answer: 'First answer',
  resolve: 'Settled',
  within: (minutes: number) => {
    const hours = minutes / 60
    return plural('en-US', hours, {
      one: `within ${sayNumber('en-US', hours)} business hour`,
      other: `within ${sayNumber('en-US', hours)} business hours`,
    })
  },
  hours: (hours: string) => `Support’s hours: ${hours}. The time stands still while an answer is waited for.`,
}
