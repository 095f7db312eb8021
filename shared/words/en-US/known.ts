import { plural, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('en-US', count)

/** What the list on this computer tells of where accounts stand. */
export const known = {
  title: 'Here already',
  titleMeans: 'In your own enterprises',
  stand: (count: number, enterprise: string) =>
    plural('en-US', count, {
      one: `1 stands in ${enterprise} already`,
      other: `${say(count)} stand in ${enterprise} already`,
    }),
  here: 'Nothing to do. Uploaded again, the portal would say “Account has already been assigned to the enterprise”.',
  other: 'Only your representative can move accounts from one enterprise to another.',
  byList: (when: string) => `By the list on this computer, ${when}. Nothing was asked or sent for it.`,
  leaveOut: (count: number) => plural('en-US', count, { one: 'Leave out 1', other: `Leave out ${say(count)}` }),
}
