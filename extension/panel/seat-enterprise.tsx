import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Enterprise } from '../../shared/enterprise.ts'
import { isFixed } from '../models/seat-enterprise.ts'
import { Section } from '../ui/section.tsx'
import { EnterpriseChoice } from './enterprise-choice.tsx'
import { useModels } from './models.ts'
import { useSeats, useSeatWords } from './seat-context.ts'

/** Where the request goes, kept with its draft; one that belongs to a filed request goes where that went. */
export function SeatEnterprise(): JSX.Element {
  const model = useSeats()
  const { connection } = useModels()
  const words = useSeatWords()
  const draft = model.draft.value
  const enterprise = model.enterprise.value
  const isKept = enterprise === null || draft.enterprise?.id === enterprise.id
  useEffect(() => {
    // What was seen on sending stays, whatever is chosen elsewhere meanwhile.
    if (!isKept && model.enterprise.value) model.goesTo(model.enterprise.value)
  }, [isKept, model])
  const choose = ({ id, name }: Enterprise) => {
    model.goesTo({ id, name })
    if (connection.enterprise.value === null) connection.chooseEnterprise(id)
  }
  const first = draft.amends?.number ?? draft.linkedTo
  if (enterprise === null || first === null || !isFixed(draft)) {
    return <EnterpriseChoice own={{ chosenId: enterprise?.id ?? null, onChoose: choose }} />
  }
  return (
    <Section id="enterprise" title={words.submit.enterprise}>
      <div class="card stack stack-2">
        <p>
          <strong>{enterprise.name}</strong> <span class="small faint num">{enterprise.id}</span>
        </p>
        <p class="small muted">{words.seating.fixedTo(first)}</p>
      </div>
    </Section>
  )
}
