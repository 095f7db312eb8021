import { describe, expect, test } from 'vitest'
import { ACCOUNT_PACKS } from '../../shared/packs/known.ts'
import { ruleFacts } from '../../shared/rule-fact.ts'
import { enUS } from '../../shared/words/en-US/index.ts'
import { frCA } from '../../shared/words/fr-CA/index.ts'

describe.each(ACCOUNT_PACKS.flatMap(pack => [enUS, frCA].map(words => [pack.id, words.locale, pack, words] as const)))(
  'the rules of %s, %s',
  (_id, locale, pack, words) => {
    const facts = ruleFacts(pack, words.guide, locale)

    test('mark every assumption of the pack, once (N20)', () => {
      const marked = facts.map(({ assumed }) => assumed).filter(assumed => assumed !== null)
      expect(marked.toSorted()).toEqual([...pack.assumptions].toSorted())
    })

    test('say who keeps them and since when, and where they are written (N20)', () => {
      const texts = facts.map(({ text }) => text)
      expect(texts).toContain(pack.owner)
      expect(texts.join('\n')).toContain(pack.date.slice(0, 4))
      expect(new URL(pack.source).protocol).toBe('https:')
    })
  },
)
