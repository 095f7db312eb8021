import type { CallerFault } from '../../caller.ts'
import type { Locale } from '../locale.ts'

/** Somebody on the phone, for whom a request is taken (B40). */
export const caller = {
  title: 'On the phone',
  forSomebody: 'On the phone, for somebody else',
  means: 'The request is theirs, marked as taken by you on the phone.',
  always: 'Support takes seats for whoever calls. The request is theirs, marked as taken by you on the phone.',
  enterprise: 'Enterprise they call for',
  enterpriseLater: 'Sign in to choose the enterprise.',
  choose: 'Choose',
  who: 'Who is calling',
  someoneElse: 'Somebody who does not sign in',
  name: 'Name',
  phone: 'Number to call back',
  email: 'E-mail, if there is one',
  emailHint: 'The ticket number goes there too.',
  language: 'Language',
  languages: { 'en-US': 'English (US)', 'fr-CA': 'French (Canada)' } as Readonly<Record<Locale, string>>,
  faults: {
    name: 'Say who is calling first.',
    email: 'The caller’s e-mail address is not one. Correct it, or leave it empty.',
  } as Readonly<Record<CallerFault, string>>,
  theirCompany: 'their company',
  theyAgree: (enterprise: string) => `They agree to this change for ${enterprise}, on the phone.`,
  change: 'Change who is calling',
  mailGoes: (email: string) => `The confirmation with the number goes to ${email}.`,
  mailGoesTo: (name: string) => `The confirmation with the number goes to ${name} by e-mail.`,
  noMail: 'They left no e-mail address, so no mail goes out. Say the number to them.',
  asked: (name: string, when: string) => `Asked for by ${name} on the phone, ${when}`,
  leavesMeans:
    'This text as data, who is calling, your name, and the enterprise. Not sent: lists of extensions, files, other drafts.',
  sayNumber: (name: string) => `Say this number to ${name}`,
  callBack: (phone: string) => `Call back: ${phone}`,
}
