import { plural } from '../format.ts'

/** The panel's few settings, and what is kept on this computer. */
export const settings = {
  title: 'Settings',
  language: 'Language',
  service: 'Service',
  address: 'Address',
  addressHint: 'https://, or http:// on this computer only. The browser asks once for this one address.',
  addressWrong: 'This is not an address the panel can use: https://, or http:// with 127.0.0.1 or localhost.',
  save: 'Save',
  saved: 'Saved',
  connection: 'Connection',
  connectedAs: (name: string, email: string) => `${name}, ${email}`,
  notConnected: 'Not signed in. Checking works all the same.',
  disconnect: 'Sign out',
  signOutWaiting: (count: number) =>
    plural('en-US', count, {
      one: '1 request waits to be sent. It stays here, and goes only after you sign in again.',
      other: `${count} requests wait to be sent. They stay here, and go only after you sign in again.`,
    }),
  news: 'News',
  notify: 'Tell me of replies while the panel is closed',
  notifyMeans:
    'The browser asks once whether it may. Sidecheck then asks the service every minute; a notification names the request and where it stands, not what was said.',
  notifyRefused: 'The browser may not show notifications. Nothing was changed.',
  kept: 'Kept on this computer',
  keptMeans: 'Your draft with its file, what waits to be sent, and the answers to what was sent. Only in this browser.',
  keptSize: 'Together',
  panelName: 'Name of this panel',
  panelNameHint: 'So that you know it among your connected panels, and can disconnect one that you left behind.',
  kinds: {
    files: 'Checked files',
    drafts: 'Drafts and findings',
    session: 'Many files view',
    directory: 'Accounts known from the service',
    template: 'Portal template',
    submissions: 'Requests',
    conversations: 'Conversations with support, as last read',
    settings: 'Sign-in and settings',
  },
  answeredMeans: (count: number) =>
    plural('en-US', count, {
      one: '1 request has its answer. It stays at the service when you clear it here.',
      other: `${count} requests have their answers. They stay at the service when you clear them here.`,
    }),
  clearAnswered: 'Clear from this computer',
  keptWaiting: 'Waiting to be sent',
  requests: (count: number) => plural('en-US', count, { one: '1 request', other: `${count} requests` }),
  nothing: 'Nothing',
  erase: 'Erase all of it',
  eraseAsk: 'Erase the draft, the file and everything that waits to be sent? This cannot be undone.',
  eraseAskWaiting: (count: number) =>
    plural('en-US', count, {
      one: '1 request has not been sent yet and would be lost.',
      other: `${count} requests have not been sent yet and would be lost.`,
    }),
  eraseDo: 'Erase everything',
  erased: 'Everything kept here was erased.',
  about: 'About',
  version: 'Version',
  rules: 'Rules',
  notAffiliated: 'Sidecheck is not affiliated with the portals it checks for.',
}
