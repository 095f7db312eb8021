import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../../extension/ui/button.tsx'
import { Icon } from '../../../extension/ui/icon.tsx'
import { type AuthAnswer, enterByLink } from '../auth.ts'
import { useDesk, useWords } from '../desk.ts'
import { Door } from '../parts/door.tsx'
import { Heading } from '../parts/heading.tsx'
import { saySignIn } from '../parts/sign-in-trouble.ts'
import { forgetStep } from './sign-in.tsx'

/** Where a mailed link leads. Only the button uses the token up: programs that scan mail open links, but press nothing. */
export function LinkPage({ token, next }: { token: string; next: string }): JSX.Element {
  const { session, router } = useDesk()
  const { signIn } = useWords()
  const [answer, setAnswer] = useState<AuthAnswer | null>(token ? null : 'wrong')
  const [busy, setBusy] = useState(false)
  const enter = async () => {
    setBusy(true)
    const got = await enterByLink(token)
    if (got === 'done') {
      forgetStep()
      await session.load()
      // The used token leaves the history: coming back to it would only say that it was used.
      return router.go(next, { replace: true })
    }
    setBusy(false)
    setAnswer(got)
  }
  if (answer === 'wrong' || answer === 'signed-out')
    return (
      <Door>
        <div class="door-form">
          <Heading key="wrong" title={signIn.linkWrong} />
          <p class="muted">{signIn.linkWrongNext}</p>
          <a class="btn btn-primary btn-lg" href={`/sign-in?${new URLSearchParams({ next })}`}>
            {signIn.newLink}
          </a>
        </div>
      </Door>
    )
  return (
    <Door>
      <div class="door-form">
        <Heading key="enter" title={signIn.linkTitle} />
        <p class="muted">{signIn.linkWhy}</p>
        <Button kind="primary" size="large" busy={busy} onClick={enter}>
          {busy ? signIn.entering : signIn.linkEnter}
        </Button>
        {answer && (
          <p class="msg msg-stop" role="alert">
            <Icon name="stop" />
            <span>{saySignIn(signIn, answer)}</span>
          </p>
        )}
      </div>
    </Door>
  )
}
