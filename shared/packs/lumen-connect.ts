import { LUMEN_CONNECT_LIMITS } from '../limits.ts'
import type { RulePack } from '../rule-pack.ts'

/** Lumen Connect: adding accounts to an enterprise ID. Facts A1 to A30; what is assumed is marked. */
export const lumenConnect: RulePack = {
  id: 'lumen-connect',
  version: 1,
  owner: 'Sidecheck',
  date: '2026-11-22',
  source: 'https://docs.lumen.com/',
  portal: 'Lumen Connect',
  limits: LUMEN_CONNECT_LIMITS,
  sheet: { name: 'Accounts', column: 'A', firstRow: 6 },
  account: { shortest: 3, longest: 30, classes: ['capital', 'digit'], inner: '-./ ', needs: 'digit' },
  assumptions: ['column', 'account-shape', 'gaps', 'megabyte', 'single-list-limit', 'already-assigned'],
}
