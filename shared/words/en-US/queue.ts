import { plural } from '../format.ts'

/** What waits to be sent, where the panel itself cannot say it: on the browser's toolbar. */
export const queue = {
  button: (count: number) =>
    count === 0
      ? 'Open Sidecheck'
      : plural('en-US', count, {
          one: 'Open Sidecheck: 1 request waits to be sent',
          other: `Open Sidecheck: ${count} requests wait to be sent`,
        }),
}
