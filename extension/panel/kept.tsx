import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { sayBytes } from '../../shared/words/format.ts'
import { Button } from '../ui/button.tsx'
import { Fact, Facts } from '../ui/facts.tsx'
import { Notice } from '../ui/notice.tsx'
import { Section } from '../ui/section.tsx'
import { useModels, useWords } from './models.ts'

/** What this browser keeps for the panel, and how to be rid of it; what would be lost is said first. */
export function Kept(): JSX.Element {
  const { storage, outbox } = useModels()
  const { settings, locale } = useWords()
  const [asking, setAsking] = useState(false)
  useEffect(() => {
    void storage.measure()
  }, [storage])
  const bytes = storage.bytes.value
  const waiting = outbox.submissions.value.filter(({ state }) => state.name === 'waiting').length
  return (
    <Section id="kept" title={settings.kept}>
      <div class="card stack">
        <p class="small muted">{settings.keptMeans}</p>
        <Facts>
          {bytes !== null && (
            <Fact name={settings.keptSize} num>
              {sayBytes(locale, bytes)}
            </Fact>
          )}
          <Fact name={settings.keptWaiting}>{waiting > 0 ? settings.requests(waiting) : settings.nothing}</Fact>
        </Facts>
        {asking ? (
          <Asking waiting={waiting} onCancel={() => setAsking(false)} />
        ) : (
          <Button kind="danger" class="start" onClick={() => setAsking(true)}>
            {settings.erase}
          </Button>
        )}
      </div>
    </Section>
  )
}

function Asking({ waiting, onCancel }: { waiting: number; onCancel: () => void }): JSX.Element {
  const { storage } = useModels()
  const { settings, panel } = useWords()
  return (
    <div ref={element => element?.scrollIntoView({ block: 'nearest' })}>
      <Notice tone="stop" role="alert" title={settings.eraseAsk}>
        {waiting > 0 && <p>{settings.eraseAskWaiting(waiting)}</p>}
        <div class="cluster">
          <Button size="small" onClick={onCancel}>
            {panel.cancel}
          </Button>
          <Button size="small" kind="danger" onClick={storage.erase}>
            {settings.eraseDo}
          </Button>
        </div>
      </Notice>
    </div>
  )
}
