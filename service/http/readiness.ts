import type { Parts, Wrong } from './parts.ts'

/** What /livez answers, whatever else is wrong. */
export const LIVE = { live: true } as const

/** What /readyz answers: `wrong` names what is not as it should be. */
export interface Readiness {
  ready: boolean
  wrong: Wrong[]
}

/** Asks what is wrong, and says whether that is nothing. */
export async function readinessOf({ whatIsWrong }: Pick<Parts, 'whatIsWrong'>): Promise<Readiness> {
  const wrong = await whatIsWrong()
  return { ready: wrong.length === 0, wrong }
}
