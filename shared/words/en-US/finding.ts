import type { FindingSentences } from '../finding.ts'

export const finding: FindingSentences = {
  'account.duplicate': {
    title: ({ first, account }) => `${account} already stands in ${first}.`,
    why: () => 'The portal takes each account once. The first one stays ready.',
    next: () => 'Leave this row out.',
  },
}
