import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Words } from '../../../shared/words/catalogue.ts'
import { useDesk, useWords } from '../desk.ts'
import type { SessionState } from '../models/session.ts'
import { Door } from '../parts/door.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { Trouble } from '../parts/trouble.tsx'
import { ChecklistPage } from './checklist.tsx'
import { DevicePage } from './device.tsx'
import { LinkPage } from './link.tsx'
import { MissingPage } from './missing.tsx'
import { SignInPage } from './sign-in.tsx'
import { ViewPage } from './view.tsx'

/** Which page stands at this address for this reader. Where one must be signed in, signing in comes first, in place. */
export function App(): JSX.Element {
  const { router, session } = useDesk()
  const { desk, signIn } = useWords()
  const place = router.place.value
  const state = session.state.value
  if (place.page === 'link') return <LinkPage token={place.token} next={place.next} />
  if (place.page === 'checklist') return <ChecklistPage code={place.code} />
  if (place.page === 'missing') return <MissingPage />
  if (state.is === 'trouble')
    return (
      <Door>
        <Trouble refusal={state.refusal} onAgain={() => session.load()} />
      </Door>
    )
  if (state.is === 'asking')
    return (
      <Door>
        <Skeleton name={desk.loading} rows={3} />
      </Door>
    )
  if (place.page === 'sign-in') {
    if (state.is === 'in') return <Onward path={place.next} />
    return <SignInPage lead={leadOf(state.is, '/sign-in', signIn)} next={place.next} />
  }
  if (state.is !== 'in') {
    const { pathname, search } = router.url.value
    return <SignInPage lead={leadOf(state.is, pathname, signIn)} next={pathname + search} />
  }
  if (place.page === 'device') return <DevicePage key={place.userCode} userCode={place.userCode} />
  return <ViewPage place={place} />
}

/** Why the reader is asked to sign in: a session that ended, a page that needs a person, or simply the front door. */
function leadOf(state: SessionState['is'], path: string, words: Words['signIn']): string {
  if (state === 'lost') return words.lost
  if (state === 'left') return `${words.out} ${words.why}`
  return path === '/' || path === '/sign-in' ? words.why : `${words.whyHere} ${words.why}`
}

/** Signed in already: nothing to do here. */
function Onward({ path }: { path: string }): JSX.Element {
  const { router } = useDesk()
  const { desk } = useWords()
  useEffect(() => router.go(path, { replace: true }), [path, router])
  return (
    <Door>
      <Skeleton name={desk.loading} rows={3} />
    </Door>
  )
}
