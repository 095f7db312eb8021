import { MAIL_ACCESS } from './mail-access.ts'
import { TICKET_ACCESS } from './ticket-access.ts'

/** Who asks: nobody is not signed in. */
export type Who = 'nobody' | 'admin' | 'rep' | 'support' | 'operator'
export const EVERYBODY: readonly Who[] = ['nobody', 'admin', 'rep', 'support', 'operator']

/** The status each role gets, for what is of their own enterprise and for what is of another. */
export type Row = Record<Who, { own: number; other: number }>

const both = (status: number) => ({ own: status, other: status })
const open: Row = {
  nobody: both(200),
  admin: both(200),
  rep: both(200),
  support: both(200),
  operator: both(200),
}
const signedIn: Row = { ...open, nobody: both(401) }
/** What admins and representatives do, an admin for their own enterprise. */
const sending = (own: number, rep = own): Row => ({
  nobody: both(401),
  admin: { own, other: 404 },
  rep: both(rep),
  support: both(403),
  operator: both(403),
})
const repsOnly = (status: number): Row => ({ ...sending(403), admin: both(403), rep: both(status) })

/** Every route of the OpenAPI document. A route that is missing here fails the first test. */
export const ACCESS: Readonly<Record<string, Row>> = {
  'GET /livez': open,
  'GET /readyz': open,
  'GET /api/me': signedIn,
  'GET /api/enterprises': signedIn,
  'GET /api/service-level': signedIn,
  'GET /api/batches': signedIn,
  'GET /api/batches/{number}': { ...signedIn, admin: { own: 200, other: 404 } },
  'POST /api/batches': sending(201),
  // Sent by the representative, so the admin may see it but not undo it; the same with taking back the move.
  'POST /api/batches/{number}/undo': sending(403, 200),
  'POST /api/batches/{number}/moves': sending(201),
  'GET /api/moves': signedIn,
  'GET /api/moves/{number}': { ...signedIn, admin: { own: 200, other: 404 } },
  'POST /api/moves': repsOnly(201),
  'POST /api/moves/{number}/decisions': repsOnly(200),
  'POST /api/moves/{number}/withdrawal': sending(403, 200),
  'GET /api/assignments/unconfirmed': { ...repsOnly(200) },
  'POST /api/assignments/unconfirmed/decisions': repsOnly(200),
  'GET /api/events': signedIn,
  'GET /api/accounts': { ...signedIn, admin: { own: 200, other: 404 } },
  // A seal belongs to no enterprise.
  'POST /api/seals': { nobody: both(401), admin: both(403), rep: both(201), support: both(403), operator: both(403) },
  'GET /api/me/sessions': signedIn,
  'DELETE /api/me/sessions': everybodySignedIn(204),
  // What is another enterprise's here is another person's: nobody ends a colleague's session so.
  'DELETE /api/me/sessions/{sessionId}': oneself(204),
  // A browser's session, which stands for the other one here, is no panel.
  'PUT /api/me/panel': oneself(204),
  'GET /api/people': managing(200),
  'GET /api/people/{id}': managing(200),
  'PATCH /api/people/{id}': managing(200),
  'GET /api/people/{id}/sessions': managing(200),
  'DELETE /api/people/{id}/sessions': managing(204),
  'DELETE /api/people/{id}/sessions/{sessionId}': managing(204),
  'POST /api/directory/{kind}': managing(200),
  'GET /api/directory/unfinished': managing(200),
  'DELETE /api/directory/unfinished/{id}': managing(204),
  'GET /api/invitations': managing(200),
  'POST /api/invitations': managing(201),
  'GET /api/invitations/{id}': managing(200),
  'DELETE /api/invitations/{id}': managing(200),
  ...MAIL_ACCESS,
  ...TICKET_ACCESS,
}

function everybodySignedIn(status: number): Row {
  return { nobody: both(401), admin: both(status), rep: both(status), support: both(status), operator: both(status) }
}

/** What one does with one's own; somebody else's is not there. */
function oneself(status: number): Row {
  const mine = { own: status, other: 404 }
  return { nobody: both(401), admin: mine, rep: mine, support: mine, operator: mine }
}

/** Reps look after admins of any enterprise, operators after everybody. */
function managing(status: number): Row {
  return { nobody: both(401), admin: both(403), rep: both(status), support: both(403), operator: both(status) }
}
