import type { OutcomeWords } from '../outcome.ts'

export const outcome: OutcomeWords = {
  assigned: { name: 'Added', why: 'Added to the enterprise.' },
  unconfirmed: { name: 'Added, not confirmed', why: 'Added; no account directory has confirmed the number yet.' },
  here: { name: 'Already here', why: 'In this enterprise already. Nothing to do.' },
  elsewhere: { name: 'Elsewhere', why: 'Under another enterprise ID. Only a representative can move it.' },
  unknown: { name: 'Unknown', why: 'The account directory does not know this number. Ask the system administrator.' },
  inactive: { name: 'Not active', why: 'The account or the enterprise is not active.' },
  duplicate: { name: 'Repeated', why: 'The same account stands in another row.' },
  stopped: { name: 'Stopped', why: 'The number cannot go in as it is written.' },
  held: { name: 'Held back', why: 'Nothing is wrong with it; it was all or nothing.' },
}
