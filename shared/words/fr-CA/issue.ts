import type { Words } from '../catalogue.ts'

/** What is wrong at one place of a request. Programmers read it most; `code` is the machine's word. */
export const issue: Words['issue'] = {
  at: code => `Ce n’est pas ce que le service attend (${code}).`,
  cursor: 'Utilisez le `next` de la page précédente.',
  query: 'Avec un classeur, l’adresse donne enterpriseId, policy et fileName, et rien d’autre.',
}
