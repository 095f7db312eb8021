import type { Words } from '../catalogue.ts'
import { plural } from '../format.ts'

export const queue: Words['queue'] = {
  button: count =>
    count === 0
      ? 'Ouvrir Sidecheck'
      : plural('fr-CA', count, {
          one: `Ouvrir Sidecheck\u00a0: ${count} demande attend d’être envoyée`,
          other: `Ouvrir Sidecheck\u00a0: ${count} demandes attendent d’être envoyées`,
        }),
}
