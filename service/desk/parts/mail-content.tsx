import type { JSX } from 'preact'
import { Fold } from '../../../extension/ui/fold.tsx'
import { Icon } from '../../../extension/ui/icon.tsx'
import type { OpenedMail } from '../../../shared/held-mail.ts'
import { sayBytes } from '../../../shared/words/format.ts'
import { useWords } from '../desk.ts'
import { mailFilePath, rawPath } from '../mails-api.ts'

/** What a mail says, as text alone; its headers; its files, which are downloads whatever they hold. */
export function MailContent({ mail }: { mail: OpenedMail }): JSX.Element {
  const { incoming: words } = useWords()
  const { text, whole, headers, beginning } = mail
  const said = text || whole
  return (
    <>
      <section class="section" aria-labelledby="mail-text">
        <div class="section-head">
          <h2 id="mail-text">{beginning === null ? words.text : words.beginning}</h2>
        </div>
        {beginning !== null && <p class="said-text mono small">{beginning}</p>}
        {beginning === null && (said ? <p class="said-text">{said}</p> : <p class="small muted">{words.noText}</p>)}
        {(headers.length > 0 || whole.trim() !== said.trim()) && (
          <div class="list">
            {whole.trim() !== said.trim() && (
              <Fold head={words.whole}>
                <p class="said-text fold-text">{whole}</p>
              </Fold>
            )}
            {headers.length > 0 && (
              <Fold head={words.headers}>
                <dl class="facts fold-text small">
                  {headers.map(({ name, value }, at) => (
                    <Header key={`${name}${at}`} name={name} value={value} />
                  ))}
                </dl>
              </Fold>
            )}
          </div>
        )}
      </section>
      <Files mail={mail} />
    </>
  )
}

function Header({ name, value }: { name: string; value: string }): JSX.Element {
  return (
    <>
      <dt>{name}</dt>
      <dd class="mono">{value}</dd>
    </>
  )
}

function Files({ mail: { id, files, leftOut, kept } }: { mail: OpenedMail }): JSX.Element {
  const { incoming: words, requests, locale } = useWords()
  return (
    <section class="section" aria-labelledby="mail-files">
      <div class="section-head">
        <h2 id="mail-files">{words.files}</h2>
      </div>
      {files.length === 0 && <p class="small muted">{words.noFiles}</p>}
      {files.length > 0 && (
        <ul class="list files">
          {files.map(({ name, bytes }, at) => (
            <li key={`${at}${name}`}>
              <a href={mailFilePath(id, at)} download={name} aria-label={requests.download(name)}>
                <Icon name="download" />
                <span>{name}</span>
              </a>
              <span class="small faint">{sayBytes(locale, bytes)}</span>
            </li>
          ))}
        </ul>
      )}
      {leftOut > 0 && <p class="small muted">{words.leftOut(leftOut)}</p>}
      {kept ? (
        <a class="small start" href={rawPath(id)} download="mail.eml">
          {words.raw}
        </a>
      ) : (
        <p class="small muted">{words.notKept}</p>
      )}
    </section>
  )
}
