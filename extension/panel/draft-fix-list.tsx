import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { FixListWords } from '../../shared/fix-list.ts'
import { LOCALES, type Locale } from '../../shared/words/locale.ts'
import type { DraftCheck } from '../draft.ts'
import { loadFixListWords } from '../models/fix-words.ts'
import { FixListWays } from './fix-list.tsx'
import { useVerdictWords, useWords } from './models.ts'
import { sourceName } from './source.ts'

/** What is still to be fixed (N10), in the language of whoever is to fix it. */
export function DraftFixList({ check }: { check: DraftCheck }): JSX.Element {
  const first = useVerdictWords()
  const { files: say } = useWords()
  const [locale, setLocale] = useState<Locale>(first.locale)
  const [words, setWords] = useState<FixListWords | null>(null)
  useEffect(() => void loadFixListWords(locale).then(setWords), [locale])
  const name = sourceName(first, check.source)
  return (
    <div class="pad stack stack-2">
      <fieldset class="seg" aria-label={say.language}>
        {LOCALES.map(each => (
          <button key={each} type="button" lang={each} aria-pressed={each === locale} onClick={() => setLocale(each)}>
            {say.languages[each]}
          </button>
        ))}
      </fieldset>
      {words && <FixListWays name={name} check={check.now} words={words} />}
    </div>
  )
}
