import { describe, expect, test } from 'vitest'
import { composeTalk, type TalkTold } from '../../service/outbox/talk.ts'
import { wordsFor } from '../../shared/words/all.ts'
import { LOCALES } from '../../shared/words/locale.ts'

const JO = { name: 'Jo Doe', email: 'jo@else.example' }

const told = (given: Partial<TalkTold>): TalkTold => ({
  ticket: { number: 'TK-4107', subject: 'Phones', enterprise: null, caller: JO, takenBy: null },
  ...{ by: 'Sam', news: 'closed', replies: [], link: 'https://desk.example/requests/TK-4107', content: null },
  ...{ into: null, mailed: null, readsAnswers: true },
  ...given,
})

describe.each(LOCALES)('a mail of a conversation, in %s', locale => {
  const { outside } = wordsFor(locale)

  test('asks who does not sign in for an answer only where answers are read', () => {
    const closing = (readsAnswers: boolean) => composeTalk({ ...JO, locale }, told({ readsAnswers })).text
    expect(closing(true)).toContain(outside.mail.notSolved)
    expect(closing(false)).not.toContain(outside.mail.notSolved)
    expect(closing(false)).toContain(outside.mail.notSolvedCall)
  })

  test('keeps the lines of what was said, also in HTML, and none of its tags', () => {
    const text = '1. Unplug it.\n2. <b>Wait</b>.\n\nThen call.'
    const { html, text: plain } = composeTalk(
      { ...JO, locale },
      told({ news: 'reply', replies: [{ text, item: null }] }),
    )
    expect(plain).toContain(text)
    expect(html).toContain('1. Unplug it.<br>\n2. &lt;b&gt;Wait&lt;/b&gt;.<br>\n<br>\nThen call.')
  })
})
