import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { LOCALES, type Locale } from '../../shared/words/locale.ts'
import { packLabel } from '../models/sentence.ts'
import { serviceOrigin } from '../settings.ts'
import { Button } from '../ui/button.tsx'
import { Fact, Facts } from '../ui/facts.tsx'
import { Field } from '../ui/field.tsx'
import { Notice } from '../ui/notice.tsx'
import { Section } from '../ui/section.tsx'
import { Address } from './address.tsx'
import { Connect } from './connect.tsx'
import { Kept } from './kept.tsx'
import { useKeptField } from './kept-field.ts'
import { useModels, useWords } from './models.ts'
import { NewsSetting } from './news-setting.tsx'
import { PanelNameField } from './panel-name.tsx'
import { Title } from './title.tsx'
import { useWaitingCount } from './waiting-count.ts'

/** The few settings, and what is kept on this computer. */
export function SettingsView(): JSX.Element {
  const { connection } = useModels()
  const { settings } = useWords()
  return (
    <main class="page">
      <Title>{settings.title}</Title>
      {connection.connection.value ? <SignedIn /> : <Connect why={settings.notConnected} />}
      <Service />
      <Language />
      {connection.connection.value && <NewsSetting />}
      <Kept />
      <About />
    </main>
  )
}

function SignedIn(): JSX.Element | null {
  const { connection, seats } = useModels()
  const { settings, panel } = useWords()
  // What waits of seats is told before signing out too.
  useEffect(() => void seats.open(), [seats])
  const waiting = useWaitingCount()
  const [asking, setAsking] = useState(false)
  const known = connection.connection.value
  if (!known) return null
  return (
    <Section id="connection" title={settings.connection}>
      <div class="card cluster between">
        <span class="row-text">
          <span>{known.person.name}</span>
          <span class="small">
            <Address email={known.person.email} />
          </span>
        </span>
        <Button size="small" onClick={waiting > 0 ? () => setAsking(true) : connection.disconnect}>
          {settings.disconnect}
        </Button>
      </div>
      <div class="card">
        <PanelNameField />
      </div>
      {asking && waiting > 0 && (
        <Notice tone="look" role="alert" title={settings.signOutWaiting(waiting)}>
          <div class="cluster">
            <Button size="small" onClick={() => setAsking(false)}>
              {panel.cancel}
            </Button>
            <Button size="small" kind="danger" onClick={connection.disconnect}>
              {settings.disconnect}
            </Button>
          </div>
        </Notice>
      )}
    </Section>
  )
}

function Service(): JSX.Element {
  const { connection, requests } = useModels()
  const { settings } = useWords()
  const typed = useKeptField('typedService', connection.service.value)
  const [wrong, setWrong] = useState(false)
  const [saved, setSaved] = useState(false)
  const save = async (event: Event) => {
    event.preventDefault()
    const origin = serviceOrigin(typed.text)
    setWrong(origin === null)
    if (origin === null) return
    await typed.settle(origin)
    requests.forget()
    await connection.moveTo(origin)
    setSaved(true)
  }
  return (
    <Section id="service" title={settings.service}>
      <form class="card" onSubmit={save}>
        <Field
          id="address"
          label={settings.address}
          hint={settings.addressHint}
          error={wrong ? settings.addressWrong : undefined}
          inputmode="url"
          spellcheck={false}
          value={typed.text}
          onInput={event => {
            setSaved(false)
            typed.type(event.currentTarget.value)
          }}
        >
          <Button type="submit">{saved ? settings.saved : settings.save}</Button>
        </Field>
      </form>
    </Section>
  )
}

const NAMES: Readonly<Record<Locale, string>> = { 'en-US': 'English', 'fr-CA': 'Français' }

function Language(): JSX.Element {
  const { language } = useModels()
  const words = useWords()
  return (
    <Section id="language" title={words.settings.language}>
      <fieldset class="seg start" aria-labelledby="language">
        {LOCALES.map(locale => (
          <button
            key={locale}
            type="button"
            lang={locale}
            aria-pressed={words.locale === locale}
            onClick={() => language.choose(locale)}
          >
            {NAMES[locale]}
          </button>
        ))}
      </fieldset>
    </Section>
  )
}

/** The same panel with more room; both show the same work. */
function OpenInTab(): JSX.Element {
  const { panel } = useWords()
  const open = () => void chrome.tabs.create({ url: chrome.runtime.getURL('sidepanel.html') })
  return (
    <Button class="start" icon="external" onClick={open}>
      {panel.openInTab}
    </Button>
  )
}

function About(): JSX.Element {
  const { settings } = useWords()
  return (
    <Section id="about" title={settings.about}>
      <div class="card stack stack-2">
        <Facts>
          <Fact name={settings.version}>{chrome.runtime.getManifest().version}</Fact>
          <Fact name={settings.rules}>{packLabel(lumenConnect)}</Fact>
        </Facts>
        <p class="small faint">{settings.notAffiliated}</p>
        <OpenInTab />
      </div>
    </Section>
  )
}
