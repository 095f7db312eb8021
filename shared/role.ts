/** What a person is to the service. One person has one role; an admin also has memberships in enterprises. */
export type Role = 'admin' | 'rep' | 'support' | 'operator'

export const ROLES: readonly Role[] = ['admin', 'rep', 'support', 'operator']

/** Something a person may or may not do. Named noun first, like everything else. */
export type Deed =
  | 'enterprise.read'
  | 'enterprise.read-all'
  | 'account.read'
  | 'account.read-all'
  | 'account.place'
  | 'assignment.read-unconfirmed'
  | 'assignment.settle'
  | 'directory.import'
  | 'batch.submit'
  | 'batch.read'
  | 'batch.read-all'
  | 'batch.undo'
  | 'batch.undo-all'
  | 'move.ask'
  | 'move.read'
  | 'move.read-all'
  | 'move.make'
  | 'move.decide'
  | 'move.withdraw'
  | 'seal.make'
  | 'ticket.file'
  | 'ticket.read'
  | 'ticket.read-all'
  | 'ticket.amend'
  | 'ticket.attach'
  | 'ticket.approve'
  | 'ticket.work'
  | 'ticket.take'
  | 'ticket.say'
  | 'ticket.note'
  | 'extension.read'
  | 'extension.list'
  | 'approver.name'
  | 'person.manage'
  | 'person.read-all'
  | 'mail.manage'
  | 'mail.read-held'
  | 'mail.look'
  | 'mail.decide'

/**
 * Who may do what, as a table: every permission question is answered from here.
 * A deed ending in "-all" lifts the limit to the person's own enterprises.
 */
const ALLOWED: Readonly<Record<Deed, readonly Role[]>> = {
  'enterprise.read': ['admin', 'rep', 'support', 'operator'],
  'enterprise.read-all': ['rep', 'support', 'operator'],
  'account.read': ['admin', 'rep', 'support', 'operator'],
  'account.read-all': ['rep', 'support', 'operator'],
  'directory.import': ['rep', 'operator'],
  'batch.submit': ['admin', 'rep'],
  'batch.read': ['admin', 'rep', 'support', 'operator'],
  'batch.read-all': ['rep', 'support', 'operator'],
  // Their own; a rep anybody's.
  'batch.undo': ['admin', 'rep'],
  'batch.undo-all': ['rep'],
  'move.ask': ['admin', 'rep'],
  'move.read': ['admin', 'rep', 'support', 'operator'],
  'move.read-all': ['rep', 'support', 'operator'],
  'move.make': ['rep'],
  'move.decide': ['rep'],
  // What they asked for themselves.
  'move.withdraw': ['admin', 'rep'],
  // To know where an account stands now.
  'account.place': ['rep'],
  'assignment.read-unconfirmed': ['rep'],
  // To confirm what no directory knows, or to take it out again.
  'assignment.settle': ['rep'],
  'seal.make': ['rep'],
  'ticket.file': ['admin', 'rep'],
  'ticket.read': ['admin', 'rep', 'support', 'operator'],
  'ticket.read-all': ['rep', 'support', 'operator'],
  // What they sent themselves, or took on the phone; taking it back too.
  'ticket.amend': ['admin', 'rep', 'support'],
  'ticket.attach': ['admin', 'rep', 'support'],
  // The enterprise's own approver alone.
  'ticket.approve': ['admin'],
  'ticket.work': ['support'],
  // On the phone, for a customer.
  'ticket.take': ['rep', 'support'],
  'ticket.say': ['admin', 'rep', 'support'],
  // To write and to read what stays among the provider's own people.
  'ticket.note': ['rep', 'support'],
  'extension.read': ['admin', 'rep', 'support', 'operator'],
  'extension.list': ['admin', 'rep', 'support'],
  'approver.name': ['rep', 'operator'],
  'person.manage': ['rep', 'operator'],
  'person.read-all': ['operator'],
  // To see what became of every mail, and to send it again.
  'mail.manage': ['operator'],
  // How mail that came in stands; what it says only who may decide on it reads.
  'mail.read-held': ['support', 'operator'],
  'mail.look': ['support', 'operator'],
  'mail.decide': ['support'],
}

/** Whom each role may invite, change and disable: nobody can make somebody who may do more than they may themselves. */
const MANAGED: Readonly<Record<Role, readonly Role[]>> = {
  admin: [],
  rep: ['admin'],
  support: [],
  operator: ROLES,
}

/** The roles that a role looks after. */
export function managedRoles(role: Role): readonly Role[] {
  return MANAGED[role]
}

/** Whether a role may do a deed at all; which enterprises it may do it for is the membership's question. */
export function mayDo(role: Role, deed: Deed): boolean {
  return ALLOWED[deed].includes(role)
}
