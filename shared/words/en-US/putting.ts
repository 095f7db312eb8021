import type { Unplaced } from '../../page-form.ts'
import type { PageField } from '../../page-rule.ts'
import { plural, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('en-US', count)

/** What goes into the portal's own page on a press (N21): a checked file into its chooser, a request into its form. */
export const putting = {
  put: 'Put into the portal',
  putName: (name: string) => `Put ${name} into the portal’s page`,
  looking: 'Looking at the page …',
  next: 'Next to upload',
  choosers: (host: string) => `The file choosers of ${host}`,
  unnamed: 'Without a name',
  under: (heading: string) => `under “${heading}”`,
  takesOnly: (kinds: string) => `Takes only ${kinds}`,
  locked: 'Switched off in the page',
  holds: (name: string) => `Holds ${name}, which this file would replace`,
  unsure: 'Nothing there says that it is for account lists. Look at it first.',
  noChooser:
    'No file chooser was found on this page. Open Add Accounts there and try again, or save the file and choose it there yourself.',
  tooBig: 'The file is larger than the portal takes.',
  show: 'Show it in the page',
  goes: (name: string, size: string) => `${name}, ${size}. Nothing in the page is pressed: Submit stays yours.`,
  do: 'Put it in',
  kept: (host: string, when: string) =>
    `Put into the file chooser of ${host}, ${when}. Look it over and press Submit there; what the portal answers is not known here.`,
  notKept:
    'The page did not keep the file: it may have taken it over at once, or refused it. Look there, and tick it here once it is in.',
  form: 'In the portal’s own form',
  formAbout: (portal: string) =>
    `Open ${portal}’s form for a support ticket in the tab beside this panel. You see what would go where before anything is filled.`,
  look: 'Look at the form',
  lookAgain: 'Look again',
  fields: (host: string) => `What goes where on ${host}`,
  noForm: 'No form for it was found on this page. Open the one for a support ticket there, or copy the text above.',
  facts: {
    'accounts-file': 'File',
    name: 'Name',
    email: 'E-mail',
    phone: 'Phone',
    company: 'Company',
    subject: 'Subject',
    description: 'The whole request',
  } as Readonly<Record<PageField, string>>,
  into: (fact: string) => `${fact} goes into`,
  leaveOut: 'Nothing: I do it myself',
  before: (value: string) => `Holds “${value}” now`,
  why: {
    'no-field': 'No field for it was found: copy it.',
    locked: 'The field can’t be changed: copy it.',
    'too-long': 'The field takes fewer characters than this has: copy it.',
    rich: 'An editor that only takes typing: copy it there.',
    choice: 'A list to choose from: choose it there.',
  } as Readonly<Record<Unplaced, string>>,
  copyFact: (fact: string) => `Copy: ${fact}`,
  fill: (count: number) => plural('en-US', count, { one: 'Fill 1 field', other: `Fill ${say(count)} fields` }),
  filling: 'Filling …',
  filled: (kept: number, all: number) =>
    kept === all
      ? plural('en-US', all, { one: '1 field was filled.', other: `All ${say(all)} fields were filled.` })
      : `${say(kept)} of ${say(all)} fields were filled; the page kept the others from it. Copy those.`,
  after:
    'Look it over and press Submit there. Sidecheck presses nothing, and what the portal answers is not known here.',
  undo: 'Take it back out',
  undone: 'The fields hold again what they held before.',
  notUndone: 'The page did not let every field hold again what it held before. Look at them there.',
  isThere: 'It stands there',
  nowHolds: (value: string) => `The page made “${value}” of it`,
}
