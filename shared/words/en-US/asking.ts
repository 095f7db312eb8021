import type { TicketKind } from '../../desk-ticket.ts'

/** Tickets of every kind in the panel: their list, and asking support in words. */
export const asking = {
  lead: 'A question in words, where no form here asks it. It gets a number; the answer comes here and by e-mail.',
  about: 'What is it about?',
  kinds: {
    'seat-request': 'New seats',
    move: 'Move',
    'account-help': 'Help with an account',
    question: 'Question',
  } as Readonly<Record<TicketKind, string>>,
  means: {
    question: 'Phones, the bill, the portal, or anything else',
    'account-help': 'An account that does not go in, or that you cannot see',
  },
  whose: 'Which enterprise is it about?',
  subject: 'Subject',
  text: 'Your question',
  missing: 'Write a subject and your question first.',
  leaves: 'What is sent: what stands here, your name and the enterprise.',
  send: 'Send the question',
  sendingTitle: 'Sending your question',
  queuedTitle: 'Your question waits to be sent',
  queuedLead: 'It is kept here and goes by itself as soon as the service answers.',
  getsNumber: 'Support has it, with a number',
  filedFirst: (number: string) => `It is filed as ${number}. Its file is still to go.`,
  fileNotTaken: (number: string, name: string) => `${number} is filed, but its file ${name} was not taken.`,
  byPhone: (name: string) => `Taken down on the phone by ${name}`,
  yourTurn: 'Waiting for you',
  withSupport: 'With support',
  closed: 'Closed',
  says: (name: string, text: string) => `${name}: ${text}`,
  asOf: (when: string) => `As of ${when}`,
  asOfMeans: 'The service cannot be reached. This is what was last read here.',
}
