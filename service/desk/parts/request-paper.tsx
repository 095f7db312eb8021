import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../../extension/ui/button.tsx'
import { Copy } from '../../../extension/ui/copy.tsx'
import type { ChecklistPack } from '../../../shared/checklist-pack.ts'
import { type DocumentWords, documentText, type SeatDocument } from '../../../shared/seat-document.ts'
import type { SeatRequest } from '../../../shared/seat-request.ts'
import { loadPanelSeats } from '../../../shared/words/catalogue.ts'
import { LOCALES, type Locale } from '../../../shared/words/locale.ts'
import { useWords } from '../desk.ts'
import { useDocument } from '../models/document.ts'

/** The request on paper or as plain text, in either language, whatever language the desk speaks. */
export function RequestPaper({ request, pack }: { request: SeatRequest; pack: ChecklistPack }): JSX.Element {
  const words = useWords()
  const { requests: say, desk } = words
  const [locale, setLocale] = useState<Locale>(words.locale)
  const [other, setOther] = useState<DocumentWords | null>(null)
  useEffect(() => {
    let here = true
    if (locale !== words.locale) void loadPanelSeats(locale).then(loaded => here && setOther({ ...loaded, locale }))
    return () => {
      here = false
    }
  }, [locale, words.locale])
  const chosen: DocumentWords | null = locale === words.locale ? words : other?.locale === locale ? other : null
  const document = useDocument(request, pack, chosen ?? words)
  return (
    <section class="section" aria-labelledby="paper">
      <div class="section-head">
        <h2 id="paper">{say.paper}</h2>
      </div>
      <div class="cluster">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a line */}
        <div class="seg" role="group" aria-label={say.paperLanguage}>
          {LOCALES.map(one => (
            <button key={one} type="button" aria-pressed={one === locale} onClick={() => setLocale(one)}>
              {say.languages[one]}
            </button>
          ))}
        </div>
        <Button size="small" icon="print" busy={chosen === null} onClick={() => window.print()}>
          {desk.print}
        </Button>
        <Copy look="button" text={documentText(document, chosen ?? words)} name={say.copyText} done={desk.copied}>
          {say.copyText}
        </Copy>
      </div>
      <Paper document={document} words={chosen ?? words} />
    </section>
  )
}

/** The shared rendering as elements: what somebody typed stands there as text. Seen on paper alone. */
function Paper({
  document: { title, lines, groups },
  words,
}: {
  document: SeatDocument
  words: DocumentWords
}): JSX.Element {
  const say = words.seat.document
  return (
    <div class="paper" lang={words.locale} aria-hidden="true">
      <p class="paper-title">{title}</p>
      {lines.map(line => (
        <p key={line}>{line}</p>
      ))}
      {groups.map((group, at) => (
        <div class="paper-group" key={at}>
          <p class="paper-name">{group.title}</p>
          {group.items.length > 0 && (
            <dl>
              {group.items.map(({ label, text, differs }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>
                    {text}
                    {differs && <em> ({say.differs})</em>}
                  </dd>
                </div>
              ))}
            </dl>
          )}
          {group.ask.length > 0 && (
            <p>
              <strong>{say.labelled(say.toAsk, group.ask.join(', '))}</strong>
            </p>
          )}
          {group.missing.length > 0 && (
            <p>
              <strong>{say.labelled(say.missing, group.missing.join(', '))}</strong>
            </p>
          )}
          {group.findings.map(finding => (
            <p key={finding}>{finding}</p>
          ))}
        </div>
      ))}
    </div>
  )
}
