import { plural, sayNumber } from '../format.ts'

/** The conversation of a request in the panel: what support asks and says, and what is written to them. */
export const replying = {
  title: 'Conversation',
  byMail: 'Also by e-mail',
  empty: 'Nothing has been said yet. What you write here reaches support at once.',
  support: 'Support',
  asks: (item: string) => `Support asks: ${item}`,
  asked: (item: string) => `Asks about ${item}`,
  answered: (item: string) => `Answers about ${item}`,
  itemOf: (seat: string, question: string) => `${seat}, ${question}`,
  questions: (count: number) =>
    plural('en-US', count, { one: '1 question', other: `${sayNumber('en-US', count)} questions` }),
  yourAnswer: 'Your answer',
  answer: 'Answer',
  write: 'Write to support',
  send: 'Send',
  file: 'Add a file',
  without: (name: string) => `Do not send ${name}`,
  queued: 'Queued',
  sending: 'Sending',
  notTaken: 'Not sent',
  waits: 'It is kept here and goes by itself as soon as the service answers.',
  again: 'Try again',
  takeBack: 'Back to writing',
  closed: 'Support closed it. Is it solved?',
  solved: 'Yes, it is solved',
  missing: 'What is still missing?',
  reopen: 'Open it again',
  confirmed: (when: string) => `It was said to be solved, ${when}.`,
  mergedInto: (number: string) => `It goes on in ${number}.`,
  news: 'New',
}
