import { plural, sayList } from '../format.ts'

const waits = (count: number) =>
  plural('en-US', count, { one: '1 request waits to be sent', other: `${count} requests wait to be sent` })
const refused = (count: number) => plural('en-US', count, { one: '1 was not taken', other: `${count} were not taken` })
const news = (count: number) => plural('en-US', count, { one: 'news in 1 request', other: `news in ${count} requests` })

/** What is queued, where the panel itself cannot say it: on the browser's toolbar. */
export const queue = {
  button: (waiting: number, notTaken: number, unread: number) => {
    const said = [
      ...(waiting > 0 ? [waits(waiting)] : []),
      ...(notTaken > 0 ? [refused(notTaken)] : []),
      ...(unread > 0 ? [news(unread)] : []),
    ]
    return said.length === 0 ? 'Open Sidecheck' : `Open Sidecheck: ${sayList('en-US', said)}`
  },
  notice: (number: string) => `News about ${number}`,
}
