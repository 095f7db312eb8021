import type { ItemState, TicketDeed, TicketState } from '../../ticket.ts'
import { plural, sayNumber } from '../format.ts'

const seats = (count: number) => plural('en-US', count, { one: '1 seat', other: `${sayNumber('en-US', count)} seats` })

/** A ticket: where it stands, what was done with it, and the mails about it. */
export const ticket = {
  states: {
    approval: 'Waiting for approval',
    new: 'With support',
    started: 'Being worked on',
    waiting: 'Waiting for your answer',
    done: 'Done',
    declined: 'Not approved',
    withdrawn: 'Withdrawn',
  } as Readonly<Record<TicketState, string>>,
  deeds: {
    approve: 'Approve',
    decline: 'Do not approve',
    amend: 'Change',
    withdraw: 'Withdraw',
    start: 'Start',
    ask: 'Ask the requester',
    resume: 'Go on',
    finish: 'Close',
    reopen: 'Open again',
    answer: 'Answer',
    confirm: 'It is solved',
    merge: 'Merge',
  } as Readonly<Record<TicketDeed, string>>,
  items: {
    'to-do': 'To do',
    done: 'Done',
    'needs-info': 'Needs info',
    'not-possible': 'Not possible',
  } as Readonly<Record<ItemState, string>>,
  mail: {
    filed: (number: string, count: number, enterprise: string) =>
      `${number}: ${seats(count)} requested for ${enterprise}`,
    received: 'Support has your request.',
    approving: (approver: string) => `It waits for the yes of ${approver}; then support gets it.`,
    quote: (number: string) => `The number to quote is ${number}, also on the phone.`,
    call: (phone: string, option: string) =>
      `Call ${phone}, option ${option}, so that the phones are registered together with you.`,
    approvalSubject: (number: string, count: number, enterprise: string) =>
      `${number} waits for your yes: ${seats(count)} for ${enterprise}`,
    approvalLead: (sender: string) => `${sender} asks for new seats. Support gets the request once you approve it.`,
    reminder: (day: string) => `A reminder: this request has waited for your yes since ${day}.`,
    arrived: (number: string, count: number, enterprise: string) => `${number}: ${seats(count)} for ${enterprise}`,
    arrivedLead: (sender: string, enterprise: string, id: string) =>
      `${sender} asks for seats for ${enterprise} (${id}).`,
    callComes: 'They were advised to call, so that phones are registered together. The answers are the script.',
    work: 'Open the request',
    open: 'See the request and what became of it',
    decide: 'Approve it, or say why not',
    amended: (number: string) => `${number} was changed`,
    withdrawn: (number: string) => `${number} was withdrawn`,
    approved: (number: string, approver: string) => `${number} was approved by ${approver}`,
    declined: (number: string, approver: string) => `${number} was not approved by ${approver}`,
    reason: (reason: string) => `Reason: ${reason}`,
  },
}
