import type { MailWaiting, Parts, Wrong } from './parts.ts'

/** What /livez answers, whatever else is wrong. */
export const LIVE = { live: true } as const

/** What /readyz answers: `wrong` names what is not as it should be; `mail`, which is none of it, what waits for a person. */
export interface Readiness {
  ready: boolean
  wrong: Wrong[]
  mail: MailWaiting | null
}

/** Asks what is wrong, and says whether that is nothing. */
export async function readinessOf({
  whatIsWrong,
  mailWaiting,
}: Pick<Parts, 'whatIsWrong' | 'mailWaiting'>): Promise<Readiness> {
  const [wrong, mail] = await Promise.all([whatIsWrong(), mailWaiting()])
  return { ready: wrong.length === 0, wrong, mail }
}
