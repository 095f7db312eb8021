import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { loadWords, type Words } from '../../../shared/words/catalogue.ts'
import { LOCALES } from '../../../shared/words/locale.ts'
import { useWords } from '../desk.ts'

/** Replies that are written often, in both languages, with the names filled in. */
export function CannedReplies({
  fill,
  onChoose,
}: {
  fill: Record<'name' | 'number' | 'me', string>
  onChoose: (text: string) => void
}): JSX.Element {
  const { inbox, requests } = useWords()
  const [both, setBoth] = useState<readonly Words[]>([])
  useEffect(() => {
    let here = true
    void Promise.all(LOCALES.map(loadWords)).then(loaded => here && setBoth(loaded))
    return () => {
      here = false
    }
  }, [])
  const choose = (value: string) => {
    const [locale, at] = value.split(' ')
    const text = both.find(words => words.locale === locale)?.inbox.canned[Number(at)]?.text
    // One pass: what a person is called never becomes a placeholder itself.
    if (text) onChoose(text.replace(/\{(name|number|me)\}/g, (_, key: keyof typeof fill) => fill[key]))
  }
  return (
    <select
      class="input canned"
      aria-label={inbox.saved}
      value=""
      onChange={event => choose(event.currentTarget.value)}
    >
      <option value="">{inbox.saved}</option>
      {both.map(words => (
        <optgroup key={words.locale} label={requests.languages[words.locale]}>
          {words.inbox.canned.map(({ title }, at) => (
            <option key={title} value={`${words.locale} ${at}`}>
              {title}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  )
}
