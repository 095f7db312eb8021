import type { Words } from '../catalogue.ts'
import { plural, sayList } from '../format.ts'

const waits = (count: number) =>
  plural('fr-CA', count, {
    one: `${count} demande attend d’être envoyée`,
    other: `${count} demandes attendent d’être envoyées`,
  })
const refused = (count: number) =>
  plural('fr-CA', count, { one: `${count} n’a pas été acceptée`, other: `${count} n’ont pas été acceptées` })
const news = (count: number) =>
  plural('fr-CA', count, { one: `du nouveau dans ${count} demande`, other: `du nouveau dans ${count} demandes` })

export const queue: Words['queue'] = {
  button: (waiting, notTaken, unread) => {
    const said = [
      ...(waiting > 0 ? [waits(waiting)] : []),
      ...(notTaken > 0 ? [refused(notTaken)] : []),
      ...(unread > 0 ? [news(unread)] : []),
    ]
    return said.length === 0 ? 'Ouvrir Sidecheck' : `Ouvrir Sidecheck\u00a0: ${sayList('fr-CA', said)}`
  },
  notice: number => `Du nouveau au sujet de ${number}`,
}
