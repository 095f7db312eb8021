import type { MailNews } from '../../mail.ts'
import { plural, sayNumber } from '../format.ts'

/** What became of the mails about a ticket, for whom they are to. */
export const ticketMail = {
  title: 'E-mail',
  news: {
    filed: 'Confirmation',
    reply: 'Reply',
    question: 'Question',
    closed: 'Closing',
    amended: 'Change',
    withdrawn: 'Withdrawal',
    approval: 'Request for approval',
    approved: 'Approval',
    declined: 'Refusal',
    arrived: 'New request',
    answer: 'Answer',
  } as Readonly<Record<MailNews, string>>,
  /** `news` is one of the above, `when` a moment in words. */
  sent: (news: string, when: string) => `${news}: e-mail sent, ${when}`,
  goes: (news: string) => `${news}: e-mail on its way`,
  again: (news: string, when: string) => `${news}: e-mail pending, will be tried again: ${when}`,
  failed: (news: string) => `${news}: the e-mail failed. What it says stands here all the same.`,
  allSent: (count: number) =>
    plural('en-US', count, { one: '1 e-mail sent', other: `${sayNumber('en-US', count)} e-mails sent` }),
}
