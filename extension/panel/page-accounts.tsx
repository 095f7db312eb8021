import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { normalForm } from '../../shared/account.ts'
import { accountsOf, coverage, enterpriseOf, type PageReading } from '../../shared/page-reading.ts'
import type { SeenModel } from '../models/seen.ts'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/section.tsx'
import { useModels, useWords } from './models.ts'
import { usePaged } from './paged.tsx'

const AT_ONCE = 100

type Accounts = NonNullable<PageReading['accounts']>

/** The accounts of the portal's own table, and what can be done with them here. */
export function PageAccounts({
  seen,
  reading,
  accounts,
}: {
  seen: SeenModel
  reading: PageReading
  accounts: Accounts
}): JSX.Element {
  const { draft, place } = useModels()
  const { page: say } = useWords()
  const [shown, more] = usePaged(accounts.items, AT_ONCE)
  const numbers = accounts.items.map(({ typed }) => typed)
  const check = () => {
    void draft.openPasted(numbers)
    place.go({ name: 'accounts' })
  }
  const { step, check: checked } = draft.draft.value
  // What was chosen and done with one list says nothing of another that took its place.
  const list = [accounts.title, accounts.items[0]?.typed, accounts.items[0]?.enterprise].join('\n')
  return (
    <Section id="page-accounts" title={say.accounts} aside={say.coverage(coverage(accounts))}>
      <p class="small muted">{accounts.heading ? say.column(accounts.heading) : say.columnGuessed}</p>
      <div class="list">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <ul class="numbers" tabIndex={0}>
          {shown.map(({ typed, enterprise }) => (
            <li key={`${typed} ${enterprise}`}>
              {typed} <span class="faint">{enterprise ?? ''}</span>
            </li>
          ))}
        </ul>
        {more && <div class="pad">{more}</div>}
      </div>
      <Remember key={list} seen={seen} reading={reading} accounts={accounts} />
      <div class="cluster">
        {step === 'start' && draft.draft.value.list.length === 0 && (
          <Button size="small" onClick={check}>
            {say.check(numbers.length)}
          </Button>
        )}
        {checked && checked.now.rows.length > 0 && (
          <Button size="small" icon="proof" onClick={() => place.go({ name: 'proof', of: null })}>
            {say.prove}
          </Button>
        )}
      </div>
    </Section>
  )
}

/** N4: of which enterprise they are is what the page says, or what the person chooses. */
function Remember({
  seen,
  reading,
  accounts,
}: {
  seen: SeenModel
  reading: PageReading
  accounts: Accounts
}): JSX.Element {
  const { connection } = useModels()
  const { page: say } = useWords()
  const known = enterprisesKnown(reading, connection.connection.value?.enterprises ?? [])
  const [picked, setPicked] = useState<string | null>(null)
  const [done, setDone] = useState('')
  const enterpriseId = picked ?? enterpriseOf(reading, known) ?? connection.enterpriseId.value ?? ''
  const chosen = known.find(({ id }) => normalForm(id) === normalForm(enterpriseId))
  const named = new Set(accounts.items.flatMap(({ enterprise }) => enterprise ?? []))
  const own = chosen ? accountsOf(accounts, chosen.id) : accounts.items
  const remember = () => {
    if (!chosen) return
    seen.remember(chosen.id, chosen.name)
    setDone(say.remembered(own.length, chosen.name || chosen.id))
  }
  return (
    <div class="card stack stack-2">
      <div class="field">
        <label class="label" for="page-enterprise">
          {say.stand}
        </label>
        <select
          id="page-enterprise"
          class="input"
          value={chosen?.id ?? ''}
          aria-describedby="page-enterprise-hint"
          onChange={event => setPicked(event.currentTarget.value)}
        >
          {!chosen && (
            <option value="" disabled>
              {say.chooseEnterprise}
            </option>
          )}
          {known.map(({ id, name }) => (
            <option key={id} value={id}>
              {name ? `${name} (${id})` : id}
            </option>
          ))}
        </select>
        <p class="hint" id="page-enterprise-hint">
          {named.size > 1 ? say.ofMany(named.size) : say.rememberMeans}
        </p>
      </div>
      <Button class="start" size="small" aria-disabled={!chosen || own.length === 0 || undefined} onClick={remember}>
        {say.remember(own.length)}
      </Button>
      <p class="small muted" role="status">
        {done}
      </p>
    </div>
  )
}

/** Those that the pages named, and those of the person's profile: each once, by its ID. */
function enterprisesKnown(
  { enterprises, accounts }: PageReading,
  own: readonly { id: string; name: string }[],
): { id: string; name: string }[] {
  const named = (accounts?.items ?? []).flatMap(({ enterprise }) => (enterprise ? [{ id: enterprise, name: '' }] : []))
  const all = [...own, ...(enterprises?.items ?? []), ...named].map(({ id, name }) => ({ id, name }))
  return [...Map.groupBy(all, ({ id }) => normalForm(id)).values()].flatMap(([first]) => first ?? [])
}
