import type { FindingSentences } from '../finding.ts'

export const finding: FindingSentences = {
  'account.duplicate': {
    title: ({ first, account }) => `${account} figure déjà en ${first}.`,
    why: () => 'Le portail n’accepte chaque compte qu’une fois. Le premier reste prêt.',
    next: () => 'Excluez cette ligne.',
  },
}
