/** What stands around every view: header, places, and the words that several views share. */
export const panel = {
  places: 'Places',
  accounts: 'Accounts',
  requests: 'Requests',
  files: 'Files',
  settings: 'Settings',
  signIn: 'Sign in',
  openInTab: 'Open in a tab',
  enterprise: 'Enterprise',
  noEnterprise: 'Choose an enterprise',
  notActive: 'not active',
  online: 'Online',
  offline: 'Offline',
  signedInAs: (name: string) => `Signed in as ${name}`,
  saved: 'Saved on this computer',
  back: 'Back',
  cancel: 'Cancel',
  tryAgain: 'Try again',
  tryNow: 'Try now',
  copied: 'Copied',
  quote: (code: string) => `To quote to support: ${code}`,
  dropElsewhere: 'Nothing was taken here. Drop or paste at the start of Accounts; what is open stays at hand.',
  goThere: 'Go there',
  close: 'Close',
  checking: 'Checking on this computer …',
  waiting: 'One moment …',
  unreachable: (host: string) =>
    `${host} can’t be reached. Checking still works; what you send is kept here until it’s back.`,
  queued: (count: number) =>
    count === 1
      ? '1 request is saved on this computer and will be sent when the service is back.'
      : `${count} requests are saved on this computer and will be sent when the service is back.`,
}
