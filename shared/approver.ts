/** Whose yes the requests of an enterprise wait for, and which of its admins could be named; null for nobody's. */
export interface ApproverChoice {
  approver: { id: string; name: string } | null
  possible: { id: string; name: string }[]
}
