/** People who write and are nobody here (B51): the mails to them, the page behind the link, and what support sees. */
export const outside = {
  mail: {
    subject: (number: string) => `${number}: support has your mail`,
    received: 'Support has your mail and answers it by mail.',
    checklist:
      'If it is about new people on the phone system: the more of the checklist is answered, the sooner they are set up.',
    complete: 'Complete the checklist',
    notSolved: 'If it is not solved, answer this mail and say what is missing.',
    /** Where answers are not read. */
    notSolvedCall: 'If it is not solved, call and say what is missing.',
    notYou: 'If you did not write to us, leave it: somebody used your address, and nothing happens.',
    /** To support. */
    unknown: (address: string) =>
      `From outside, by ${address}. Nobody has checked that the address is theirs, and no enterprise is known yet.`,
  },
  /** The page behind the link. */
  page: {
    title: (number: string) => `Complete the checklist for ${number}`,
    lead: 'Your mail has its number already. What you send now is kept with it.',
    signedIn: 'If you sign in to Sidecheck',
    steps: [
      'Open the Sidecheck panel beside the page you work in, and choose Seats.',
      'Under “About the request”, open “It began with a mail” and type this code.',
      'Answer the checklist and send it.',
    ] as readonly string[],
    copy: 'Copy the code',
    copied: 'Copied',
    others: 'If you do not sign in',
    byMail:
      'Complete the checklist in the panel all the same, choose your own mail as the way to send it, and send it as an answer to our mail. It lands in the same request.',
    noPanel:
      'Without the panel, answer our mail and write for each person: first and last name, extension, e-mail address, which phone they use, and where calls go after hours. Support asks for the rest.',
    incomplete: 'This link is not whole',
    noCode: 'Open it from the mail again, or copy all of it.',
  },
  none: 'No enterprise yet',
  /** Beside who asked. */
  unproved: 'By mail, address not checked',
  /** Support says whose it is. */
  whose: 'Whose is it?',
  whoseWhy: 'Once it is an enterprise’s, its people see it.',
  enterprise: 'Enterprise',
  person: 'Person',
  nobody: 'Nobody who signs in',
  place: 'Give it to them',
}
