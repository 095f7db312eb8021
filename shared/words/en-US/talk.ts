/** The mails of a conversation. */
export const talk = {
  mail: {
    reply: (number: string, about: string) => `${number}: support replied about ${about}`,
    question: (number: string, about: string) => `${number}: support has a question about ${about}`,
    closed: (number: string, about: string) => `${number}: ${about} is closed`,
    answer: (number: string, about: string) => `${number}: an answer about ${about}`,
    arrived: (number: string, about: string) => `${number}: ${about}`,
    filed: (number: string, about: string) => `${number}: support has your request about ${about}`,
    taken: (by: string) => `${by} wrote it down while you were on the phone.`,
    says: (name: string, text: string) => `${name} writes:\n\n${text}`,
    asks: (item: string, text: string) => `${item}: ${text}`,
    goesOn: (number: string) => `It goes on in ${number}.`,
    open: 'Read it and answer',
    work: 'Open the request',
    notSolved: 'If it is not solved, open it again there and say what is missing.',
  },
  /** What a seat request is about, where a sentence needs it. */
  seats: 'new seats',
  /** An item that belongs to no seat. */
  request: 'The request',
}
