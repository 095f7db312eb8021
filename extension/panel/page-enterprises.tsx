import type { JSX } from 'preact'
import { normalForm } from '../../shared/account.ts'
import type { PageList } from '../../shared/page-reading.ts'
import { coverage } from '../../shared/page-reading.ts'
import type { PageEnterprise } from '../../shared/page-table.ts'
import { enterpriseById } from '../models/connection.ts'
import { Choice } from '../ui/choice.tsx'
import { Sign } from '../ui/level.tsx'
import { Notice } from '../ui/notice.tsx'
import { Section } from '../ui/section.tsx'
import { useModels, useWords } from './models.ts'
import { usePaged } from './paged.tsx'

const AT_ONCE = 50

/** The enterprises of the portal's own table (A7 to A14); one of them is worked for, and chosen here by a press. */
export function PageEnterprises({ list }: { list: PageList<PageEnterprise> }): JSX.Element {
  const { connection } = useModels()
  const { page: say } = useWords()
  const chosenId = connection.enterpriseId.value
  const [shown, more] = usePaged(list.items, AT_ONCE)
  const chosen = list.items.find(({ id }) => isSame(id, chosenId))
  return (
    <Section id="page-enterprises" title={say.enterprises} aside={say.coverage(coverage(list))}>
      <div class="list" role="radiogroup" aria-labelledby="page-enterprises">
        {shown.map(enterprise => (
          <Item
            key={enterprise.id}
            enterprise={enterprise}
            chosen={enterprise === chosen}
            onChoose={() => connection.chooseEnterprise(enterprise.id)}
          />
        ))}
        {more && <div class="pad">{more}</div>}
      </div>
      {chosen && <About enterprise={chosen} />}
    </Section>
  )
}

function Item({
  enterprise: { id, name, custom, active, chosen: marked },
  chosen,
  onChoose,
}: {
  enterprise: PageEnterprise
  chosen: boolean
  onChoose: () => void
}): JSX.Element {
  const { page: say } = useWords()
  return (
    <Choice group="page-enterprise" checked={chosen} onChoose={onChoose}>
      <span class="choice-text">
        {chosen ? <strong>{name || id}</strong> : <span>{name || id}</span>}
        <span class="small faint num">{[id, custom, marked ? say.chosenThere : ''].filter(Boolean).join(', ')}</span>
      </span>
      <Sign tone={active === null ? 'none' : active ? 'ready' : 'look'}>
        {active === null ? say.activeUnsaid : active ? say.active : say.inactive}
      </Sign>
    </Choice>
  )
}

/** The facts of the chosen one, whether it is active, and whether it is one of the person's own at the service. */
function About({ enterprise }: { enterprise: PageEnterprise }): JSX.Element {
  const { connection } = useModels()
  const { page: say } = useWords()
  const { id, name, numbers, registration, created, active } = enterprise
  const known = connection.connection.value
  const facts = [
    numbers && say.numbers(numbers),
    registration === null ? '' : say.registration(registration),
    created && say.created(created),
  ].filter(Boolean)
  return (
    <>
      {facts.length > 0 && <p class="small muted">{facts.join(' · ')}</p>}
      {active === false && <Notice tone="look" role="status" title={say.inactiveWarn(name || id)} />}
      <p class="small muted" role="status">
        {!known ? say.willBe : enterpriseById(known, id) ? say.isChosen : say.notYours(connection.host.value)}
      </p>
    </>
  )
}

function isSame(id: string, chosenId: string | null): boolean {
  return chosenId !== null && normalForm(id) === normalForm(chosenId)
}
