import type { JSX } from 'preact'
import { mayDo } from '../../shared/role.ts'
import { moveGroups } from '../models/move.ts'
import { type RelocationModel, relocationObstacle, relocationRows } from '../models/relocation.ts'
import { Area } from '../ui/area.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Notice } from '../ui/notice.tsx'
import { Section } from '../ui/section.tsx'
import { Actions } from './actions.tsx'
import { EnterprisePick } from './enterprise-pick.tsx'
import { useModels, useWords } from './models.ts'
import { MoveGroupPart } from './move-group.tsx'
import { sayProblem } from './problem.ts'
import { RelocationAccounts } from './relocation-accounts.tsx'
import { Title } from './title.tsx'

/** A4: a representative moves one account or many at once, after seeing what would become of each, with a reason. */
export function RelocationView(): JSX.Element | null {
  const { known, connection, place } = useModels()
  const { moving, request } = useWords()
  const model = known.part.value?.relocation
  const person = connection.connection.value?.person
  if (!model || !person || !mayDo(person.role, 'move.make')) return null
  return (
    <>
      <main class="page">
        <Title
          back={
            <button type="button" class="back" onClick={() => place.go({ name: 'requests', request: null })}>
              <Icon name="left" small />
              {request.title}
            </button>
          }
          lead={moving.makeLead}
        >
          {moving.make}
        </Title>
        <RelocationAccounts model={model} />
        <EnterprisePick chosen={model.draft.value.to} onChoose={to => model.change({ to })} />
        <Section id="relocation-why" title={moving.why}>
          <Area
            id="relocation-reason"
            label={moving.reason}
            hint={moving.makeReasonHint}
            rows={2}
            maxlength={500}
            value={model.draft.value.reason}
            onInput={reason => model.change({ reason })}
          />
        </Section>
        <Looked model={model} />
      </main>
      <RelocationActions model={model} />
    </>
  )
}

/** What would become of every account, as the service said when it was asked. */
function Looked({ model }: { model: RelocationModel }): JSX.Element {
  const { connection } = useModels()
  const words = useWords()
  const preview = model.preview.value
  const problem = model.problem.value
  return (
    <div class="stack" role="status">
      {problem && <Notice tone="look" title={sayProblem(words, problem, connection.host.value)} />}
      {preview && <h2>{words.moving.looked(preview.counts.moved, preview.rows.length, preview.to.name)}</h2>}
      {preview && moveGroups(preview.rows).map(group => <MoveGroupPart key={group.state} group={group} preview />)}
    </div>
  )
}

function RelocationActions({ model }: { model: RelocationModel }): JSX.Element {
  const { place } = useModels()
  const { moving } = useWords()
  const obstacle = relocationObstacle(model.draft.value)
  const { length } = relocationRows(model.draft.value)
  const preview = model.preview.value
  const move = async () => {
    const key = await model.make()
    if (key !== null) place.go({ name: 'requests', request: key })
  }
  const note = obstacle ? moving.obstacles[obstacle] : preview ? moving.nothingYet : moving.lookFirst
  const idle = obstacle !== null || undefined
  return (
    <Actions note={<span id="relocation-obstacle">{note}</span>}>
      {preview && preview.counts.moved > 0 ? (
        <Button kind="primary" size="large" busy={model.busy.value} onClick={move}>
          {moving.move(preview.counts.moved)}
        </Button>
      ) : (
        <Button
          kind="primary"
          size="large"
          busy={model.busy.value}
          aria-disabled={idle}
          aria-describedby="relocation-obstacle"
          onClick={() => obstacle === null && model.look()}
        >
          {moving.look(length)}
        </Button>
      )}
    </Actions>
  )
}
