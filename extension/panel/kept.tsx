import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { sayBytes } from '../../shared/words/format.ts'
import { KEPT_KINDS } from '../kept-size.ts'
import { Button } from '../ui/button.tsx'
import { Fact, Facts } from '../ui/facts.tsx'
import { Notice } from '../ui/notice.tsx'
import { Section } from '../ui/section.tsx'
import { useModels, useWords } from './models.ts'
import { useWaitingCount } from './waiting-count.ts'

/** What this browser keeps for the panel, kind by kind, and how to be rid of it; what would be lost is said first. */
export function Kept(): JSX.Element {
  const { storage, outbox, known } = useModels()
  const { settings } = useWords()
  const [asking, setAsking] = useState(false)
  // Measured anew when something was sent or cleared.
  const count = outbox.submissions.value.length + (known.part.value?.errands.items.value.length ?? 0)
  useEffect(() => void storage.measure(), [storage, count])
  const waiting = useWaitingCount()
  return (
    <Section id="kept" title={settings.kept}>
      <div class="card stack">
        <p class="small muted">{settings.keptMeans}</p>
        <Sizes waiting={waiting} />
        <Answered />
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

function Sizes({ waiting }: { waiting: number }): JSX.Element {
  const { storage } = useModels()
  const { settings, locale } = useWords()
  const sizes = storage.sizes.value
  const sum = sizes ? KEPT_KINDS.reduce((total, kind) => total + sizes[kind], 0) : 0
  return (
    <Facts>
      {sizes &&
        KEPT_KINDS.filter(kind => sizes[kind] > 0).map(kind => (
          <Fact key={kind} name={settings.kinds[kind]} num>
            {sayBytes(locale, sizes[kind])}
          </Fact>
        ))}
      {sizes && (
        <Fact name={settings.keptSize} num>
          <strong>{sayBytes(locale, sum)}</strong>
        </Fact>
      )}
      <Fact name={settings.keptWaiting}>{waiting > 0 ? settings.requests(waiting) : settings.nothing}</Fact>
    </Facts>
  )
}

/** What has its answer lies at the service too, so nothing is lost by clearing it here. */
function Answered(): JSX.Element | null {
  const { outbox, draft, known } = useModels()
  const { settings } = useWords()
  const inWork = draft.draft.value.submission
  // The one that the draft still shows stays.
  const old = outbox.submissions.value.filter(({ key, state }) => state.name === 'accepted' && key !== inWork)
  const errands = known.part.value?.errands
  const moves = (errands?.items.value ?? []).filter(({ state }) => state.name === 'accepted')
  const count = old.length + moves.length
  if (count === 0) return null
  const clear = async () => {
    for (const { key } of old) await outbox.discard(key)
    for (const { key } of moves) await errands?.discard(key)
  }
  return (
    <div class="stack stack-2">
      <p class="small muted">{settings.answeredMeans(count)}</p>
      <Button class="start" size="small" onClick={clear}>
        {settings.clearAnswered}
      </Button>
    </div>
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
