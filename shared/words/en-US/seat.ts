import type { BillFault } from '../../bill.ts'
import type { Completeness } from '../../completeness.ts'
import type { RouteReason, SeatRoute } from '../../seat-route.ts'
import { plural, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('en-US', count)
const seats = (count: number) => plural('en-US', count, { one: '1 seat', other: `${say(count)} seats` })

/** Seats, how complete they are, and where a request for them goes. */
export const seat = {
  seats,
  newSeats: (count: number) => plural('en-US', count, { one: '1 new seat', other: `${say(count)} new seats` }),
  unnamed: (position: number) => `Seat ${say(position)}`,
  /** "18 answered, 2 to ask, 3 missing" */
  completeness: ({ answered, ask, missing, faulty }: Completeness) =>
    [
      `${say(answered)} answered`,
      ...(ask > 0 ? [`${say(ask)} to ask`] : []),
      ...(missing > 0 ? [`${say(missing)} missing`] : []),
      ...(faulty > 0 ? [`${say(faulty)} to mend`] : []),
    ].join(', '),
  complete: 'Complete',
  missing: 'Missing',
  toAsk: 'To ask',
  sharedBy: (count: number) => `Shared by all ${say(count)}`,
  exception: 'Differs from what all share',
  clashes: (count: number) => plural('en-US', count, { one: '1 clash', other: `${say(count)} clashes` }),
  bill: {
    title: 'The bill changes',
    /** The wording of spectrumvoip-bill@1: a changed sentence needs a new name in the pack. */
    notice: (count: number, phone: string, option: string) =>
      `${seats(count)} ${plural('en-US', count, { one: 'changes', other: 'change' })} your monthly bill. Billing can tell you by how much: ${phone}, option ${option}.`,
    agree: (enterprise: string) => `I agree to this change for ${enterprise}.`,
    agreed: (name: string, when: string, wording: string) => `${name}, ${when} (${wording})`,
    faults: {
      missing: 'Someone has to agree to the change of the bill first.',
      name: 'Say who agrees to the change of the bill.',
      wording: 'The notice about the bill has changed. Read it again and agree to it.',
      seats: 'The number of seats has changed since the bill was agreed to. Agree to it again.',
      enterprise: 'The bill was agreed to for another enterprise. Agree to it for this one.',
    } as Readonly<Record<BillFault, string>>,
  },
  routes: {
    manager: { name: 'E-mail your project manager', why: 'Only while you are still being set up.' },
    call: {
      name: 'Call Technical Support',
      why: 'Send first, then call and quote the number. Your answers are the script.',
    },
    ticket: { name: 'Send a ticket', why: 'Support answers by e-mail and here.' },
    'hand-over': {
      name: 'E-mail or print it yourself',
      why: 'Without a service it leaves as an e-mail to support or on paper. It is handed over, and has no number.',
    },
  } as Readonly<Record<SeatRoute, { name: string; why: string }>>,
  reason: (reason: RouteReason): string => {
    switch (reason.code) {
      case 'on-phone':
        return 'They are on the phone with you: it gets its number at once, and you can say it to them.'
      case 'onboarding':
        return 'While you are being set up, your project manager adds seats.'
      case 'phones':
        return `${say(reason.phones)} of ${seats(reason.seats)} ${plural('en-US', reason.phones, { one: 'registers', other: 'register' })} a phone. Support may need to see your screen.`
      case 'other-platform':
        return 'Your account is on another platform than this list is made for. On a call, support asks what that one needs.'
      case 'nothing-to-call-about':
        return 'No phone is registered, so nothing has to be done together.'
      case 'no-service':
        return 'No service is connected that could file a ticket.'
    }
  },
  recommended: 'Recommended',
  handedOver: 'Handed over, no number',
  list: {
    read: (count: number) => `${seats(count)} read`,
    more: (count: number) => `${seats(count)} left out: a request holds up to 200.`,
    forms: {
      flag: 'Write yes or no, or leave it empty.',
      hours: 'Written like this: Mon-Fri 9:00-12:00, 13:00-17:00; Sat 10:00-14:00',
      devices: 'Written like this: Mon-Fri desk phone; Sat mobile app + mailbox; Sun closed',
      forwards: 'Written like this: when busy → 301; when nobody answers → (469) 555-0123',
      'after-hours': 'Written like this: queue: Night desk. Or: mailbox; extension: 301; number: (469) 555-0123',
      permissions: 'Written like this: the usual ones. Or: same as: Ana Ruiz; see queue reports; something else: …',
    },
    choice: (names: readonly string[]) => `Write one of these: ${names.join('; ')}`,
    examples: 'Examples',
    unknown: '“?” means: don’t know, ask me.',
    nothing: 'No person was found. Put names below the headings, or use the template.',
  },
  callCard: {
    title: 'Call card',
    dial: (phone: string, option: string) => `${phone}, option ${option}`,
    fromOurPhones: (digits: string, letters: string) => `Or ${digits} (${letters}) from one of your own phones.`,
    quote: (number: string) => `Quote ${number}.`,
    noNumber: 'There is no ticket number yet.',
    script: 'Read this:',
  },
  document: {
    title: (count: number, enterprise: string) =>
      `${plural('en-US', count, { one: '1 new seat', other: `${say(count)} new seats` })} for ${enterprise}`,
    number: (number: string) => `Ticket ${number}`,
    noNumber: 'Not filed: this request has no number.',
    sentBy: (name: string, when: string) => `Sent by ${name}, ${when}`,
    takenBy: (name: string) => `Taken on the phone by ${name}`,
    pack: (pack: string) => `Asked under ${pack}`,
    about: 'About the request',
    shared: 'The same for all seats',
    toAsk: 'Support has to ask',
    missing: 'Missing',
    bill: 'Bill',
    route: 'How it goes',
    clashes: 'Clashes',
    labelled: (label: string, text: string) => `${label}: ${text}`,
    differs: 'differs',
    intro: 'Hello, these seats are to be added. The answers to your questions follow.',
  },
}
