import type { MoveState } from '../../move.ts'

type GroupName = 'requests' | 'batches' | 'moves' | 'directory' | 'people' | 'service' | 'own'
type ViewName =
  | 'newRequests'
  | 'myRequests'
  | 'openRequests'
  | 'closedRequests'
  | 'unassignedRequests'
  | 'waitingRequests'
  | 'overdueRequests'
  | 'moveRequests'
  | 'foundRequests'
  | 'glance'
  | 'phone'
  | 'batches'
  | 'waiting'
  | 'decided'
  | 'moving'
  | 'unconfirmed'
  | 'enterprises'
  | 'importing'
  | 'extensions'
  | 'people'
  | 'invitations'
  | 'mails'
  | 'incoming'
  | 'sessions'

/** The desk's navigation, and how it hears of changes. */
export const views = {
  menu: 'Views',
  groups: {
    requests: 'Requests',
    batches: 'Accounts',
    moves: 'Moves',
    directory: 'Directory',
    people: 'People',
    service: 'Service',
    own: 'You',
  } as Readonly<Record<GroupName, string>>,
  names: {
    newRequests: 'New',
    myRequests: 'Mine',
    openRequests: 'Open',
    closedRequests: 'Closed',
    unassignedRequests: 'Unassigned',
    waitingRequests: 'Waiting',
    overdueRequests: 'Overdue',
    moveRequests: 'Asking for a move',
    foundRequests: 'Found',
    glance: 'At a glance',
    phone: 'By phone',
    extensions: 'Extensions',
    batches: 'Batches',
    waiting: 'Waiting',
    decided: 'Decided',
    moving: 'Move accounts',
    unconfirmed: 'To confirm',
    enterprises: 'Enterprises',
    importing: 'Import',
    people: 'People',
    invitations: 'Invitations',
    mails: 'Outgoing mail',
    incoming: 'Incoming mail',
    sessions: 'Signed in',
  } as Readonly<Record<ViewName, string>>,
  live: 'Live',
  liveWhy: 'Changes appear by themselves.',
  polling: 'Not live',
  pollingWhy: 'Changes are looked for every 30 seconds.',
  notYours: 'This page is for another role',
  notYoursNext: 'Your role does not work here. The views on the side are yours.',
  /** The states of a move in a word or two, for a list. */
  moveStates: {
    waiting: 'Waiting',
    applied: 'Moved',
    'partly-applied': 'Partly moved',
    declined: 'Declined',
    withdrawn: 'Withdrawn',
    refused: 'Not moved',
  } as Readonly<Record<MoveState, string>>,
}
