import type { JSX } from 'preact'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { readyCount } from '../models/ready-count.ts'
import { isSeries, makeSeries, makeSubmission, obstacleTo } from '../models/submit.ts'
import type { VerdictView } from '../models/verdict.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Actions } from './actions.tsx'
import { Connect } from './connect.tsx'
import { EnterpriseChoice } from './enterprise-choice.tsx'
import { useModels, useWords } from './models.ts'
import { Payload } from './payload.tsx'
import { PolicyChoice } from './policy-choice.tsx'
import { SealField, sealFault } from './seal-field.tsx'
import { SeriesChoice } from './series-choice.tsx'
import { SeriesStaying } from './series-staying.tsx'
import { Staying } from './staying.tsx'
import { Title } from './title.tsx'

/** Before sending: which enterprise, by which policy, and what leaves this computer. */
export function Submit(): JSX.Element | null {
  const { draft, connection } = useModels()
  const { submit, series } = useWords()
  const view = draft.view.value
  if (!view) return null
  const { going, look, open } = view.counts
  const whole = isSeries(draft.draft.value)
  const { check } = draft.draft.value
  const count = check ? readyCount(check) : 0
  const back = (
    <button type="button" class="back" onClick={() => draft.go('verdict')}>
      <Icon name="left" small />
      {submit.findings}
    </button>
  )
  return (
    <>
      <main class="page">
        <Title
          back={back}
          lead={
            whole
              ? undefined
              : [submit.lead(going - look, look, open), stillStopping(submit, view)].filter(Boolean).join(' ')
          }
        >
          {whole ? series.requests(count, Math.ceil(count / lumenConnect.limits.accounts)) : submit.title(going)}
        </Title>
        {connection.connection.value ? <EnterpriseChoice /> : <Connect why={submit.connectWhy} />}
        <SeriesChoice />
        {!whole && <PolicyChoice view={view} />}
        {whole ? <SeriesStaying /> : <Staying view={view} />}
        {connection.connection.value && <SealField />}
        <Payload view={view} whole={whole} />
      </main>
      <SubmitActions view={view} />
    </>
  )
}

function stillStopping(
  { still, stillMany }: { still: (cells: readonly string[]) => string; stillMany: (count: number) => string },
  { rows }: VerdictView,
): string | null {
  const cells = rows.filter(({ status }) => status === 'stop').map(({ cell }) => cell)
  if (cells.length === 0) return null
  return cells.length > 4 ? stillMany(cells.length) : still(cells)
}

function SubmitActions({ view }: { view: VerdictView }): JSX.Element {
  const { draft, connection, outbox } = useModels()
  const { submit, series, seal: sealWords } = useWords()
  const whole = isSeries(draft.draft.value)
  const { policy, seal, check } = draft.draft.value
  const fault = sealFault(seal)
  const known = connection.connection.value
  const enterprise = connection.enterprise.value
  const obstacle = obstacleTo(view, {
    policy: whole ? 'ready-rows' : policy,
    connected: known !== null,
    enterpriseId: enterprise?.id ?? null,
  })
  const send = () => {
    if (obstacle || fault || !known || !enterprise) return
    const { submission: before } = draft.draft.value
    if (before !== null && outbox.byKey(before)) return draft.go('sent')
    const made = {
      service: connection.service.value,
      person: { id: known.person.id, name: known.person.name },
      enterprise: { id: enterprise.id, name: enterprise.name, active: enterprise.active },
      madeAt: new Date().toISOString(),
    }
    const [first, ...more] = whole ? makeSeries(draft.draft.value, made, () => crypto.randomUUID()) : []
    if (first) return void outbox.submitSeries([first, ...more], draft.submit(first, ...more))
    const submission = makeSubmission(draft.draft.value, view, { ...made, key: crypto.randomUUID() })
    void outbox.submit(submission, draft.submit(submission))
  }
  const reasons = {
    'not-connected': submit.connectFirst,
    'no-enterprise': submit.chooseFirst,
    nothing: null,
    'too-many': submit.tooMany(lumenConnect.limits.accounts),
    held: submit.allOrNothingHeld,
  }
  const inactive = enterprise !== null && !enterprise.active
  const note = obstacle
    ? reasons[obstacle]
    : fault
      ? sealWords.faults[fault]
      : inactive
        ? submit.inactiveSent(whole && check ? readyCount(check) : view.counts.going)
        : null
  return (
    <Actions note={note && <span id="obstacle">{note}</span>}>
      <Button size="large" onClick={() => draft.go('verdict')}>
        {submit.notYet}
      </Button>
      <Button
        kind={inactive ? 'danger' : 'primary'}
        size="large"
        aria-disabled={obstacle !== null || fault !== null || undefined}
        aria-describedby={note ? 'obstacle' : undefined}
        onClick={send}
      >
        {inactive
          ? submit.allTheSame
          : whole
            ? series.submit(check ? readyCount(check) : 0)
            : submit.title(view.counts.going)}
      </Button>
    </Actions>
  )
}
