import { plural, sayNumber } from '../format.ts'

const accounts = (count: number) =>
  plural('en-US', count, { one: '1 account', other: `${sayNumber('en-US', count)} accounts` })

/** While a submission is on its way, or waits to be. */
export const sending = {
  title: (count: number) => `Sending ${accounts(count)}`,
  queuedTitle: (count: number) => `${accounts(count)} queued`,
  refusedTitle: (count: number) => `The service did not take the ${accounts(count)}`,
  lead: 'You can close the panel. It is saved here, and this page will come back.',
  queuedLead: 'Not sent yet. It will be sent once, as soon as the service can be reached.',
  signedOutLead: 'Not sent yet: you are signed out. It will be sent once, after you sign in.',
  otherPersonLead: (name: string) => `Not sent yet: ${name} wrote it, so it is sent only when ${name} is signed in.`,
  otherServiceLead: (host: string) =>
    `Not sent yet: it is meant for ${host}. It will be sent once, after you set that address and sign in there.`,
  oldLead: 'Not sent yet, and older than two days. Send it now only if it is still right.',
  sendOld: 'Send it now',
  busyLead: 'The service is busy. It will be sent again by itself, with the same key.',
  stepSaved: 'Saved on this computer',
  stepSending: (host: string) => `Sending to ${host}`,
  stepWaiting: (host: string) => `Waiting for ${host}`,
  stepResult: 'Result for every row',
  once: 'Sent only once. A double click or a lost connection never adds anything twice.',
  discard: 'Don’t send it',
  discardMeans: 'If the connection broke while sending, it may have arrived all the same: look under Requests.',
  sendAnyway: 'Send all the same',
  sendOthers: (count: number) =>
    plural('en-US', count, { one: 'Send the other one', other: `Send the other ${sayNumber('en-US', count)}` }),
  sendAll: (count: number) =>
    plural('en-US', count, { one: 'Send it all the same', other: `Send all ${sayNumber('en-US', count)}` }),
  backToSubmit: 'Back to the request',
  nothingAdded: 'Nothing was added.',
}
