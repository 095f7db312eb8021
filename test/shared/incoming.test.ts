import { describe, expect, test } from 'vitest'
import { authorOf, type MailSigns } from '../../shared/incoming.ts'
import { replyText } from '../../shared/reply-text.ts'

const SIGNS: MailSigns = {
  autoSubmitted: '',
  precedence: '',
  automatic: false,
  returnPath: '<a@b.example>',
  suspect: false,
  contentType: 'text/plain',
}
const authored = (signs: Partial<MailSigns>, address = 'a@b.example') =>
  authorOf({ signs: { ...SIGNS, ...signs }, from: { name: '', address } })

describe('20: a mail that came in', () => {
  test.each([
    ['person', {}, undefined],
    ['person', { autoSubmitted: 'no' }, undefined],
    ['auto-reply', { autoSubmitted: 'auto-replied' }, undefined],
    ['auto-reply', { precedence: 'bulk' }, undefined],
    ['auto-reply', { automatic: true }, undefined],
    ['auto-reply', { returnPath: '<>' }, undefined],
    ['auto-reply', {}, 'no-reply@b.example'],
    ['person', {}, 'noreplying@b.example'],
    ['bounce', { contentType: 'multipart/report; report-type=delivery-status' }, undefined],
    ['bounce', {}, 'MAILER-DAEMON@mail.example'],
  ] as const)('is by a %s: %o', (author, signs, address) => {
    expect(authored(signs, address)).toBe(author)
  })
})

describe('an answer without the mail that it answers', () => {
  test.each([
    [
      'English',
      'It is the second one.\n\nOn Tue, Nov 17, 2026 at 1:02 PM Sidecheck <desk@x.example> wrote:\n> old\n> older',
    ],
    [
      'a line broken in two',
      'It is the second one.\n\nOn Tue, Nov 17, 2026 at 1:02 PM Sidecheck Support\n<desk@x.example> wrote:\n> old',
    ],
    ['French', 'It is the second one.\n\nLe mar. 17 nov. 2026 à 13:02, Sidecheck <desk@x.example> a écrit :\n> vieux'],
    ['Outlook', 'It is the second one.\r\n\r\n-----Original Message-----\r\nFrom: Sidecheck\r\n'],
    ['Outlook’s French', 'It is the second one.\n\nDe : Sidecheck <desk@x.example>\nEnvoyé : mardi\nÀ : Marie'],
    ['our own line', 'It is the second one.\n\n> ##- Answer above this line -##\n> old'],
  ])('in %s', (_name, text) => {
    expect(replyText(text)).toBe('It is the second one.')
  })

  test('all of it where nothing else is there, and a sentence that only begins like a header', () => {
    expect(replyText('> quoted\n> and nothing else')).toBe('> quoted\n> and nothing else')
    expect(replyText('Hello,\nTo: the front desk, please.\nThanks')).toBe('Hello,\nTo: the front desk, please.\nThanks')
  })
})
