import { useEffect, useMemo } from 'preact/hooks'
import type { SignedIn } from '../../../shared/session.ts'
import { useDesk } from '../desk.ts'
import { useNews } from './news.ts'
import { createOpened, type OpenedState } from './opened.ts'

/** Where somebody is signed in (oneself for null), followed live. */
export function useSignedIn(personId: string | null): {
  state: OpenedState<SignedIn[]> | null
  refresh: () => Promise<void>
} {
  const { api, session, news } = useDesk()
  const opened = useMemo(() => createOpened(() => api.sessions(personId), session), [api, session, personId])
  const own = session.state.value.is === 'in' ? session.state.value.person.id : undefined
  useEffect(() => void opened.open(personId ?? 'me'), [opened, personId])
  useNews(news, 'session', personId ?? own, () => void opened.refresh())
  return { state: opened.state.value, refresh: opened.refresh }
}
