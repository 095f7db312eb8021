import { showPhone } from '../../nanp.ts'
import type { Holder } from '../../seat-finding.ts'
import { sayNumber } from '../format.ts'
import type { SeatFindingSentences } from '../seat-finding.ts'
import { seatChoice } from './seat-choice.ts'

const say = (value: number) => sayNumber('en-US', value)
const { days } = seatChoice

/** "Theo Marsh has", "request TK-4107 (Ana Ruiz) asks for" */
const holds = (holder: Holder, what: string) => {
  if (holder.kind === 'seat') return `${holder.name ?? 'Another seat here'} has ${what} too.`
  const who = holder.name === null ? '' : ` for ${holder.name}`
  if (holder.kind === 'request') return `${holder.sentBy} asked for ${what}${who} in ${holder.number}.`
  return `${holder.name ?? 'Someone'} has ${what} already.`
}

/** What is found at the answers of a seat request. */
export const seatFinding: SeatFindingSentences = {
  'answer.too-long': ({ most }) => `Longer than ${say(most)} characters. Shorten it, or attach a file.`,
  'answer.unprintable': () => 'Holds characters that cannot be shown. Type it anew.',
  'answer.choice': () => 'Not one of the choices. Choose again.',
  'answer.number': ({ least, most }) => `A whole number from ${say(least)} to ${say(most)}.`,
  'answer.date': () => 'No such day. Choose one from the calendar.',
  'answer.date-past': () => 'This day is past.',
  'list.too-many': ({ most }) => `More than ${say(most)} entries. Attach the rest as a file.`,
  'list.repeated': ({ name }) => `${name} stands here twice.`,
  'email.shape': () => 'Not an e-mail address. It reads like name@company.com.',
  'email.typo': ({ proposed }) => `Did you mean ${proposed}?`,
  'extension.shape': ({ shortest, longest }) => `An extension has ${shortest} to ${longest} digits and nothing else.`,
  'extension.reserved': ({ number }) => `${number} reaches someone else on the telephone network. Choose another.`,
  'code.shape': ({ shortest, longest }) =>
    `A code has ${shortest} to ${longest} digits, with * or # in front if you like.`,
  'phone.length': ({ digits }) => `${say(digits)} digits. A North American number has 10, area code first.`,
  'phone.area': ({ area }) => `There is no area code ${area}.`,
  'phone.exchange': ({ exchange }) => `No number has ${exchange} after its area code.`,
  'phone.signs': () => 'Only digits, spaces and ( ) . - can stand in a phone number.',
  'area.shape': () => 'An area code (three digits) or a city.',
  'mac.length': ({ digits }) => `${say(digits)} characters of 12. It stands on a label under the phone.`,
  'mac.signs': () => 'A MAC address holds only 0 to 9 and A to F.',
  'mac.nobody': () => 'No phone has this MAC address. Compare it with the label.',
  'hours.time': ({ day }) => `${days[day]}: not a time of day. Write 9:00 or 17:30.`,
  'hours.empty': ({ day }) => `${days[day]}: begins and ends at the same time.`,
  'hours.overlap': ({ day, with: other }) =>
    day === other ? `${days[day]}: two times overlap.` : `${days[day]} overlaps with the night of ${days[other]}.`,
  'hours.zone': () => 'Choose a time zone.',
  'hours.overnight': ({ day }) => `${days[day]}: ends on the next day.`,
  'forward.target': () => 'Where to? Give an extension.',
  'forward.self': () => 'Forwards to this seat itself.',
  'after-hours.target': () => 'Where to? Name it.',
  'ivr.attendant': () => 'Which auto attendant?',
  'ivr.option': () => 'The option is a key: 0 to 9, * or #.',
  'queue.name': () => 'Which queue or hunt group?',
  'queue.position': ({ most }) => `A place from 1 to ${say(most)}.`,
  'clash.extension': ({ number, holder }) => holds(holder, number),
  'clash.email': ({ email, holder }) => holds(holder, email),
  'clash.mac': ({ mac, holder }) => holds(holder, mac),
  'clash.code': ({ code, holder }) => holds(holder, `code ${code}`),
  'clash.did': ({ number, holder }) => holds(holder, showPhone(number)),
  'clash.queue': ({ queue, position, holder }) => holds(holder, `place ${say(position)} in ${queue}`),
  'clash.ivr': ({ attendant, option, holder }) => holds(holder, `option ${option} of ${attendant}`),
}
