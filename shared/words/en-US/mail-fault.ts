import type { FaultSentences } from '../fault.ts'

/** Why a decision about a mail was refused, and what to do about it. */
export const mailFault = {
  'mail.unknown': { title: 'No such mail', detail: 'No mail has this id, or it is not kept any more as it came.' },
  'mail.settled': {
    title: 'Settled already',
    detail: 'The mail stands differently by now: somebody decided on it, or it is being looked at. Look at it again.',
  },
  'mail.empty': { title: 'An empty mail', detail: 'The mail has no words, no subject and no files. Set it aside.' },
  'mail.reason-needed': { title: 'A reason is needed', detail: 'Say why it is set aside, for whoever looks later.' },
} satisfies Partial<FaultSentences>
