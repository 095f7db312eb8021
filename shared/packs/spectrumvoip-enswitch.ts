import type { ChecklistPack } from '../checklist-pack.ts'
import { SEAT_LIMITS } from '../limits.ts'
import { REQUEST_SECTIONS, SEAT_SECTIONS } from '../question.ts'
import { SPECTRUMVOIP } from './spectrumvoip-name.ts'
import { SPECTRUMVOIP_QUESTIONS } from './spectrumvoip-questions.ts'

/** SpectrumVoIP: adding users (seats) to an Enswitch account. Facts B1 to B57; what is assumed is marked. */
export const spectrumvoipEnswitch: ChecklistPack = {
  id: 'spectrumvoip-enswitch',
  version: 1,
  owner: 'Sidecheck',
  date: '2026-11-22',
  source:
    'https://documentation.spectrumvoip.com/Billing-and-Accounting-Questions/how-can-i-add-users-to-my-enswitch-account',
  sourceDate: '2023-10-13',
  provider: SPECTRUMVOIP,
  platform: 'enswitch',
  otherPlatforms: ['stratus'],
  sections: { request: REQUEST_SECTIONS, seat: SEAT_SECTIONS },
  questions: SPECTRUMVOIP_QUESTIONS,
  contact: {
    phone: { shown: '(469) 429-2500', dial: '+14694292500' },
    shortDial: { digits: '4357', letters: 'HELP' },
    options: { billing: '2', support: '4' },
    email: 'support@spectrumvoip.com',
  },
  billing: { wording: 'spectrumvoip-bill@1' },
  links: {
    guide:
      'https://documentation.spectrumvoip.com/Billing-and-Accounting-Questions/how-can-i-add-users-to-my-enswitch-account',
    store: 'https://spectrumvoip.com/',
    numbers: 'https://documentation.spectrumvoip.com/',
    bill: 'https://documentation.spectrumvoip.com/',
    ticket: 'https://documentation.spectrumvoip.com/',
  },
  limits: SEAT_LIMITS,
  assumptions: [
    'extension-length',
    'code-shape',
    'permission-names',
    'queue-order',
    'ivr-option-shared',
    'numbers-north-american',
    'link-addresses',
  ],
}
