import type { JSX } from 'preact'
import type { Enterprise } from '../../shared/enterprise.ts'
import { sayDate } from '../../shared/words/format.ts'
import { enterpriseById } from '../models/connection.ts'
import { Choice } from '../ui/choice.tsx'
import { Fact, Facts } from '../ui/facts.tsx'
import { Sign } from '../ui/level.tsx'
import { Notice } from '../ui/notice.tsx'
import { Section } from '../ui/section.tsx'
import { useModels, useWords } from './models.ts'
import { whenText } from './when.tsx'

/** A choice of its own, for work that need not go where all the other goes. */
export interface OwnChoice {
  chosenId: string | null
  onChoose: (enterprise: Enterprise) => void
  /** What is chosen, where nothing is added to it. */
  title?: string
}

/** A7: the enterprise IDs of the person's profile, the chosen one with its facts A8 to A14. */
export function EnterpriseChoice({ own }: { own?: OwnChoice }): JSX.Element | null {
  const { connection } = useModels()
  const { submit, locale } = useWords()
  const known = connection.connection.value
  if (!known) return null
  const chosen = own ? enterpriseById(known, own.chosenId ?? '') : connection.enterprise.value
  return (
    <Section
      id="enterprise"
      title={own?.title ?? submit.enterprise}
      end={submit.fromService(whenText(locale, known.listedAt))}
    >
      {known.enterprises.length === 0 ? (
        <Notice tone="look" title={submit.noEnterprises} />
      ) : (
        <div class="list" role="radiogroup" aria-labelledby="enterprise">
          {known.enterprises.map(enterprise => (
            <EnterpriseItem
              key={enterprise.id}
              enterprise={enterprise}
              chosen={enterprise === chosen}
              onChoose={() => (own ? own.onChoose(enterprise) : connection.chooseEnterprise(enterprise.id))}
            />
          ))}
        </div>
      )}
      {chosen && !chosen.active && <Notice tone="look" role="status" title={submit.inactiveWarn(chosen.name)} />}
    </Section>
  )
}

function EnterpriseItem({
  enterprise,
  chosen,
  onChoose,
}: {
  enterprise: Enterprise
  chosen: boolean
  onChoose: () => void
}): JSX.Element {
  const { submit } = useWords()
  const { id, name, customName, active } = enterprise
  return (
    <div>
      <Choice group="enterprise" checked={chosen} onChoose={onChoose}>
        <span class="choice-text">
          {chosen ? <strong>{name}</strong> : <span>{name}</span>}
          <span class="small faint num">{chosen && customName ? submit.customName(customName) : id}</span>
        </span>
        <Sign tone={active ? 'ready' : 'look'}>{active ? submit.active : submit.inactive}</Sign>
      </Choice>
      {chosen && <EnterpriseFacts enterprise={enterprise} />}
    </div>
  )
}

function EnterpriseFacts({ enterprise }: { enterprise: Enterprise }): JSX.Element {
  const { submit, locale } = useWords()
  const { id, customerNumbers, selfRegistration, createdOn } = enterprise
  return (
    <Facts class="under-choice">
      <Fact name={submit.id} num>
        {id}
      </Fact>
      <Fact name={submit.customerNumbers} num>
        {customerNumbers.length > 0 ? customerNumbers.join(', ') : submit.none}
      </Fact>
      <Fact name={submit.selfRegistration}>{selfRegistration ? submit.on : submit.off}</Fact>
      <Fact name={submit.created}>{sayDate(locale, createdOn)}</Fact>
    </Facts>
  )
}
