import type { JSX } from 'preact'
import { usePerson, useWords } from '../desk.ts'
import { Empty } from '../parts/empty.tsx'
import { Heading } from '../parts/heading.tsx'
import { Shell } from '../parts/shell.tsx'
import type { Place } from '../place.ts'
import { maySee, viewOf } from '../views.ts'
import { BatchesPage } from './batches.tsx'
import { EnterprisesPage } from './enterprises.tsx'
import { ExtensionsPage } from './extensions.tsx'
import { GlancePage } from './glance.tsx'
import { ImportingPage } from './importing.tsx'
import { IncomingPage } from './incoming.tsx'
import { InvitationsPage } from './invitations.tsx'
import { MailsPage } from './mails.tsx'
import { MovesPage } from './moves.tsx'
import { MovingPage } from './moving.tsx'
import { PeoplePage } from './people.tsx'
import { PhonePage } from './phone.tsx'
import { RequestsPage } from './requests.tsx'
import { SessionsPage } from './sessions.tsx'
import { UnconfirmedPage } from './unconfirmed.tsx'

/** The view that stands at this place, for who may see it. */
export function ViewPage({ place }: { place: Place }): JSX.Element | null {
  const { role } = usePerson()
  const view = viewOf(place)
  if (view !== null && !maySee(role, view)) return <NotYours />
  switch (place.page) {
    case 'requests':
      return <RequestsPage view={place.view} opened={null} />
    case 'request':
      return <RequestsPage view={place.view} opened={place.number} />
    case 'glance':
      return <GlancePage />
    case 'phone':
      return <PhonePage />
    case 'extensions':
      return <ExtensionsPage chosen={place.enterpriseId} />
    case 'batches':
      return <BatchesPage opened={null} />
    case 'batch':
      return <BatchesPage opened={place.number} />
    case 'moves':
      return <MovesPage view={place.view} opened={null} />
    case 'move':
      return <MovesPage view={place.view} opened={place.number} />
    case 'moving':
      return <MovingPage />
    case 'unconfirmed':
      return <UnconfirmedPage />
    case 'enterprises':
      return <EnterprisesPage opened={null} />
    case 'enterprise':
      return <EnterprisesPage opened={place.id} />
    case 'importing':
      return <ImportingPage />
    case 'people':
      return <PeoplePage opened={null} />
    case 'person':
      return <PeoplePage opened={place.id} />
    case 'invitations':
      return <InvitationsPage beside={{ is: 'none' }} />
    case 'invitation':
      return <InvitationsPage beside={{ is: 'one', id: place.id }} />
    case 'inviting':
      return <InvitationsPage beside={{ is: 'new' }} />
    case 'mails':
      return <MailsPage />
    case 'incoming':
      return <IncomingPage opened={null} />
    case 'mail':
      return <IncomingPage opened={place.id} />
    case 'sessions':
      return <SessionsPage />
    default:
      return null
  }
}

function NotYours(): JSX.Element {
  const { views } = useWords()
  return (
    <Shell walk={NOWHERE}>
      <Empty icon="lock" title={<Heading title={views.notYours} />} text={views.notYoursNext} />
    </Shell>
  )
}

const NOWHERE = { back: null, neighbour: () => null }
