/**
 * An enterprise of the portal, with the facts its own list shows (A8 to A14).
 * `id` is the portal's enterprise ID, the word people say to each other.
 */
export interface Enterprise {
  id: string
  name: string
  /** A10: what the customer calls it, where it calls it anything. */
  customName: string | null
  /** A11 */
  customerNumbers: string[]
  /** A12 */
  selfRegistration: boolean
  /** A13: a batch to an enterprise that is not active is refused. */
  active: boolean
  /** A14: ISO date, without a time of day, as the portal shows none. */
  createdOn: string
}
