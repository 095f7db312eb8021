import type { JSX } from 'preact'
import { lumenConnect } from '../../shared/packs/lumen-connect.ts'
import { SPECTRUMVOIP } from '../../shared/packs/spectrumvoip-name.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { lazyBelow } from './lazy.tsx'
import { useFirstWords, useModels } from './models.ts'
import { useWaitingCount } from './waiting-count.ts'

const OnTab = lazyBelow(async () => (await import('./on-tab.tsx')).OnTab)

/** Where one is: the portal, the enterprise, who is signed in, and the places of the panel. */
export function Header(): JSX.Element {
  const words = useFirstWords()
  const { place } = useModels()
  const portal = place.place.value.name === 'seats' ? SPECTRUMVOIP : lumenConnect.portal
  return (
    <header class="panel-head">
      <div class="context">
        <div class="context-where">
          <p class="context-portal">
            <b>{portal}</b> <OnTab portal={portal} />
          </p>
          <EnterpriseSwitch />
        </div>
        <Tools />
      </div>
      <nav class="tabs" aria-label={words.panel.places}>
        {place.inTab && <Tab name="files" />}
        <Tab name="accounts" />
        <Tab name="seats" />
        <Tab name="requests" />
      </nav>
    </header>
  )
}

export function Tools(): JSX.Element {
  const { connection, place } = useModels()
  const { panel } = useFirstWords()
  const known = connection.connection.value
  const settings = () => place.go({ name: 'settings' })
  return (
    <div class="context-tools">
      {known ? <Line /> : <SignIn />}
      {known && (
        <span class="avatar" role="img" aria-label={panel.signedInAs(known.person.name)} title={known.person.name}>
          {initials(known.person.name)}
        </span>
      )}
      <IconButton
        icon="gear"
        name={panel.settings}
        aria-current={place.place.value.name === 'settings' ? 'page' : undefined}
        onClick={settings}
      />
    </div>
  )
}

function SignIn(): JSX.Element {
  const { connection, place } = useModels()
  const { panel } = useFirstWords()
  const begin = () => {
    // First the permission, in the click itself; then the view that follows it.
    void connection.connect()
    place.go({ name: 'settings' })
  }
  return (
    <Button kind="quiet" size="small" onClick={begin}>
      {panel.signIn}
    </Button>
  )
}

/** Whether the service answers; a good line needs no more than its drawing where it is narrow. */
function Line(): JSX.Element {
  const { connection } = useModels()
  const { panel } = useFirstWords()
  const good = connection.reached.value
  return (
    <span class={good ? 'link-state' : 'link-state is-off'}>
      <Icon name={good ? 'online' : 'offline'} />
      <span>{good ? panel.online : panel.offline}</span>
    </span>
  )
}

/** A7: only the enterprises of the person's profile. A native list, so that every keyboard and reader knows it. */
function EnterpriseSwitch(): JSX.Element | null {
  const { connection } = useModels()
  const { panel } = useFirstWords()
  const known = connection.connection.value
  if (!known || known.enterprises.length === 0) return null
  const chosen = connection.enterprise.value
  return (
    <span class="context-pick">
      <select
        class="context-who"
        aria-label={panel.enterprise}
        value={chosen?.id ?? ''}
        onChange={event => connection.chooseEnterprise(event.currentTarget.value)}
      >
        {!chosen && (
          <option value="" disabled>
            {panel.noEnterprise}
          </option>
        )}
        {known.enterprises.map(({ id, name, active }) => (
          <option key={id} value={id}>
            {active ? name : `${name} (${panel.notActive})`}
          </option>
        ))}
      </select>
      <Icon name="down" small />
    </span>
  )
}

/** The way to a place. */
export function Tab({ name }: { name: 'accounts' | 'seats' | 'requests' | 'files' }): JSX.Element {
  const { place, unread } = useModels()
  const { panel } = useFirstWords()
  const at = place.place.value.name
  const here = (at === 'asking' ? 'requests' : at) === name
  const waiting = useWaitingCount() + unread.numbers.value.size
  const go = () => place.go(name === 'requests' ? { name, request: null } : { name })
  return (
    <button type="button" class="tab" aria-current={here ? 'page' : undefined} onClick={go}>
      {panel[name]}
      {name === 'requests' && waiting > 0 && <span class="count">{waiting}</span>}
    </button>
  )
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  return [words.at(0), words.length > 1 ? words.at(-1) : '']
    .map(word => word?.[0] ?? '')
    .join('')
    .toUpperCase()
}
