import type { FaultSentences } from '../fault.ts'
import { mailFault } from './mail-fault.ts'

/** Why the service refused, and what to do about it. */
export const fault: FaultSentences = {
  'auth.required': {
    title: 'Sign in first',
    detail: 'Nobody is signed in, or the session has ended. Sign in and try again.',
  },
  'auth.forbidden': {
    title: 'Not allowed',
    detail: 'Your role does not allow this. Ask the person who runs the service if it should.',
  },
  'auth.origin': {
    title: 'Request from another page',
    detail: 'The request came from a page that is not the service’s own, so nothing was done.',
  },
  'auth.code-wrong': {
    title: 'Code or link does not count',
    detail: 'It was used already, or it is too old, or it was mistyped. Ask for a new one.',
  },
  'request.invalid': {
    title: 'Not understood',
    detail: 'The request is not as the service expects it. The list names each place.',
  },
  'request.malformed': {
    title: 'Not readable',
    detail: 'The request cannot be read: it is not the JSON it says it is.',
  },
  'request.not-found': { title: 'Nothing here', detail: 'There is nothing at this address.' },
  'request.too-large': {
    title: 'Too large',
    detail: 'More than 1 MiB was sent. Send at most 100 accounts at one time.',
  },
  'request.media-type': {
    title: 'Wrong kind of content',
    detail: 'Send JSON, or the workbook itself as .xlsx, and not compressed.',
  },
  'request.too-many': {
    title: 'Too many tries',
    detail: 'Too many tries in a short time. Wait a minute, then try again.',
  },
  'idempotency.missing': {
    title: 'Key missing',
    detail: 'The request lacks its Idempotency-Key (16 to 128 characters), without which a retry could add twice.',
  },
  'idempotency.mismatch': {
    title: 'Key used before',
    detail: 'This Idempotency-Key was used for something else. Make a new one for a new request.',
  },
  'enterprise.unknown': {
    title: 'Enterprise not found',
    detail: 'There is no enterprise with this ID among yours. Choose one from the list.',
  },
  'batch.unknown': { title: 'Batch not found', detail: 'There is no batch with this number, or you may not see it.' },
  'batch.empty': { title: 'No accounts', detail: 'The batch holds no account numbers. Send 1 to 100.' },
  'batch.too-many-rows': {
    title: 'Too many accounts',
    detail: 'The batch holds more than 100 accounts. Split it and send the parts one by one.',
  },
  'batch.pack-unknown': {
    title: 'Other rules',
    detail: 'The list was checked by rules that this service does not know. Update the panel and check again.',
  },
  'batch.file-refused': {
    title: 'File not readable',
    detail: 'No account numbers could be read from the file. The list says why and what to do.',
  },
  'batch.confirm-needed': {
    title: 'Most would not go in',
    detail:
      'Look whether this is the right list and the right enterprise. To go on all the same, send it again and confirm.',
  },
  'batch.sent-before': {
    title: 'Sent before',
    detail:
      'You sent this very list to this enterprise before, and it would end just as it did. Nothing was recorded twice.',
  },
  'batch.overlap': {
    title: 'Asked for already',
    detail: 'Some of the accounts are in a colleague’s request that is still open. Send the others, or all the same.',
  },
  'batch.asked-too-much': {
    title: 'Asked about too many numbers',
    detail: 'At most 2,000 numbers can be asked about in an hour. Go on later, or submit the list.',
  },
  'batch.undone': { title: 'Undone already', detail: 'This batch was undone already. Nothing more was changed.' },
  'batch.undo-late': {
    title: 'Too late to undo',
    detail: 'A batch can be undone for 24 hours. Ask your representative to move the accounts.',
  },
  'batch.nothing-added': { title: 'Nothing to undo', detail: 'This batch added nothing, so there is nothing to undo.' },
  'assignment.settled': {
    title: 'Settled already',
    detail: 'None of these accounts waits to be confirmed there any more. Look at the list again.',
  },
  'move.unknown': { title: 'Move not found', detail: 'There is no move with this number, or you may not see it.' },
  'move.nothing': {
    title: 'Nothing to ask for',
    detail: 'None of the rows stands elsewhere, or a representative has been asked about all of them already.',
  },
  'move.decided': {
    title: 'Decided already',
    detail: 'None of these rows waits for a decision any more. Open the move again to see what came of it.',
  },
  'move.reason-needed': { title: 'Reason missing', detail: 'Say why in a few words; whoever asked will read it.' },
  'person.unknown': {
    title: 'Person not found',
    detail: 'There is no such person, or another role looks after them.',
  },
  'person.taken': {
    title: 'Known already',
    detail: 'Somebody with this e-mail address may sign in already, or was disabled. Change them in the list instead.',
  },
  'person.self': {
    title: 'Not for yourself',
    detail: 'Nobody changes their own role, enterprises or access. Ask somebody else who looks after people.',
  },
  'person.enterprise-needed': {
    title: 'Enterprise needed',
    detail: 'An admin acts for at least one enterprise; the other roles have none. Choose accordingly.',
  },
  'invitation.unknown': {
    title: 'Invitation not found',
    detail: 'There is no such invitation waiting, or another role looks after it.',
  },
  'session.unknown': {
    title: 'Already signed out',
    detail: 'There is nobody signed in there any more.',
  },
  'directory.file-refused': {
    title: 'File not readable',
    detail: 'No table could be read from the file. The list says why and what to do.',
  },
  'directory.heading-missing': {
    title: 'Heading missing',
    detail: 'The table lacks a heading that is needed. The list names it; put it above its column.',
  },
  'directory.too-large': {
    title: 'Too large',
    detail: 'The file is larger than 16 MiB. Split it, and import the parts one by one.',
  },
  'event.too-many': {
    title: 'Open too often',
    detail: 'Four windows of yours already follow what happens. This one asks now and then instead.',
  },
  'seal.malformed': {
    title: 'Not a seal',
    detail: 'A seal is ten letters and digits such as K7Q2M-4XW9D. Look for a mistyped one, or send without a seal.',
  },
  'seal.unknown': {
    title: 'Seal not found',
    detail:
      'There is no check with this seal, so nothing was sent on. Ask your representative, or send without a seal.',
  },
  'seal.too-many': {
    title: 'Too many seals tried',
    detail: 'Ten seals that do not exist were tried within an hour. Wait an hour, or send without a seal.',
  },
  'seal.no-rows': { title: 'Nothing to seal', detail: 'The check holds no rows, so there is nothing to seal.' },
  'seats.none': { title: 'No seats', detail: 'The request holds no seat. Add at least one person.' },
  'seats.too-many': {
    title: 'Too many seats',
    detail: 'The request holds more than 200 seats. Split it and link the parts.',
  },
  'seats.repeated': {
    title: 'A seat twice',
    detail: 'Two seats of the request have the same id. Send each seat once.',
  },
  'bill.needed': {
    title: 'The bill was not agreed to',
    detail: 'New seats change the monthly bill. Somebody has to agree to it by name before the request is sent.',
  },
  'ticket.unknown': { title: 'No such request', detail: 'No request has this number, or you may not see it.' },
  'ticket.sent-before': {
    title: 'Sent before',
    detail:
      'You sent this very request to this enterprise before. Nothing was filed twice. If these are other people, say who they are; if it is meant, send it all the same.',
  },
  'ticket.state': {
    title: 'Not possible any more',
    detail: 'The request stands differently by now, for example because support has started. Look at it again.',
  },
  'ticket.pack-unknown': {
    title: 'Unknown checklist',
    detail: 'The service does not know this checklist. Update the panel or the service.',
  },
  'ticket.link-unknown': {
    title: 'Nothing to add to',
    detail: 'The request that these seats are to be added to is not one of this enterprise.',
  },
  'ticket.item-unknown': {
    title: 'No such item',
    detail: 'An item that was ticked is not one of this request. Read the request again.',
  },
  'ticket.reason-needed': { title: 'A reason is needed', detail: 'Say why it is not approved; who asked reads it.' },
  'ticket.open-items': {
    title: 'Items are open',
    detail: 'Some items are neither done nor said to be impossible. Say why it is closed all the same.',
  },
  'ticket.assignee-unknown': { title: 'Nobody at support', detail: 'A request is worked on by somebody at support.' },
  'ticket.requester-unknown': {
    title: 'Not one of them',
    detail: 'The person it is for does not belong to this enterprise. Choose another, or write down who called.',
  },
  'ticket.reply-unknown': {
    title: 'No such question',
    detail: 'The question that this answers is not one of this request. Read it again.',
  },
  'ticket.merge': {
    title: 'Cannot be merged',
    detail: 'Only two requests of the same enterprise are merged, neither of them merged before.',
  },
  ...mailFault,
  'attachment.empty': { title: 'An empty file', detail: 'The file holds nothing. Choose another.' },
  'attachment.too-large': { title: 'The file is too large', detail: 'A file may have up to 1 MB. Shrink or split it.' },
  'attachment.too-many': {
    title: 'Too many files',
    detail: 'A request takes up to 10 files. Put several into one archive.',
  },
  'attachment.unknown': { title: 'No such file', detail: 'The request has no such file.' },
  'approver.unknown': {
    title: 'No such approver',
    detail: 'An approver is an admin of the enterprise who may sign in. Invite the person first.',
  },
  'view.unknown': {
    title: 'No such saved view',
    detail: 'It was deleted, or somebody else saved it. Saved views are each person’s own.',
  },
  'view.taken': {
    title: 'You have a view of this name',
    detail: 'Give this one another name, or change the one you have.',
  },
  'view.too-many': {
    title: 'You have as many saved views as there can be',
    detail: 'Delete one that you no longer use, then save this one.',
  },
  'version.missing': {
    title: 'Version missing',
    detail: 'The request does not say which version it changes. Send If-Match with the ETag you have read.',
  },
  'version.stale': {
    title: 'Changed meanwhile',
    detail: 'Somebody changed this since you read it, so nothing was done. Look at it again, then repeat your change.',
  },
  'service.busy': {
    title: 'Busy',
    detail: 'The service is busy. Nothing was changed; it is safe to try again in a moment.',
  },
  'service.full': {
    title: 'No room left',
    detail: 'The service has no room left to store this. Nothing was changed; tell the person who runs it.',
  },
  'service.failed': {
    title: 'Something failed',
    detail:
      'The service failed at this. Nothing is lost; it is safe to try again. Quote the request number if it goes on.',
  },
}
