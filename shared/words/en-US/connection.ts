/** Signing the panel in: one permission, one tab, one code. */
export const connection = {
  title: 'Sign in',
  service: 'Service',
  permissionTold: (host: string) =>
    `Your browser asks once whether this panel may talk to ${host}. Nothing else is opened.`,
  connect: 'Sign in',
  asking: 'Waiting for your browser’s permission …',
  denied: (host: string) => `Without that permission the panel can’t reach ${host}. Checking still works.`,
  starting: (host: string) => `Asking ${host} …`,
  approve: 'Approve in the tab that opened',
  approveMeans: 'Check that it shows this code:',
  openAgain: 'Open the tab again',
  waitingFor: 'Waiting for your approval …',
  expired: 'The code has expired. Start again.',
  declined: 'The request was declined in the other tab.',
  unreachable: (host: string) => `${host} can’t be reached. Is the address in Settings right?`,
  failed: (host: string) => `${host} answered, but not as a Sidecheck service. Is the address in Settings right?`,
  signedOut: 'You were signed out. Sign in again; what you entered is still here.',
  connectedAs: (name: string) => `Signed in as ${name}`,
}
