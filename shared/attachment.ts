/** A file beside a ticket. */
export interface Attachment {
  id: string
  name: string
  bytes: number
  addedBy: { id: string; name: string }
  addedAt: string
}
