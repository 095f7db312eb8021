/** An account that was added while no directory knew its number. Listed for representatives alone. */
export interface UnconfirmedAssignment {
  /** Normal form. */
  account: string
  typed: string
  enterprise: { id: string; name: string }
  /** ISO instant, UTC. */
  since: string
}
