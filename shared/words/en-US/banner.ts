import { plural } from '../format.ts'

/** What the panel tells above every view, in one line with one way on. */
export const banner = {
  tryNow: 'Try now',
  queued: (count: number) =>
    plural('en-US', count, {
      one: '1 request is saved on this computer and will be sent when the service is back.',
      other: `${count} requests are saved on this computer and will be sent when the service is back.`,
    }),
  waitsForSignIn: (count: number) =>
    plural('en-US', count, {
      one: '1 request is saved on this computer and will be sent after that.',
      other: `${count} requests are saved on this computer and will be sent after that.`,
    }),
  notPermitted: (host: string) =>
    `Your browser no longer lets this panel talk to ${host}. Checking still works; what you send is kept here.`,
  permit: 'Allow it again',
  overtaken:
    'Another window changed this list at the same moment, so your last step was not taken. It is shown as it stands now.',
  unstored:
    'Your last change could not be stored on this computer. It is tried again until it is: leave this window open, and make room if the disk is full.',
}
