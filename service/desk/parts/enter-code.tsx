import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button, LinkButton } from '../../../extension/ui/button.tsx'
import { Field } from '../../../extension/ui/field.tsx'
import { sendLink, signInByCode } from '../auth.ts'
import { useDesk, useWords } from '../desk.ts'
import { Heading } from './heading.tsx'
import { saySignIn } from './sign-in-trouble.ts'

interface EnterCodeProps {
  email: string
  next: string
  onDone: () => void
  onOther: () => void
}

/** The mail is on its way: its link, or its six digits here. */
export function EnterCode({ email, next, onDone, onOther }: EnterCodeProps): JSX.Element {
  const { session, router } = useDesk()
  const { signIn } = useWords()
  const [code, setCode] = useState('')
  const [error, setError] = useState<string>()
  const [note, setNote] = useState('')
  const [busy, setBusy] = useState(false)
  const enter = async () => {
    if (busy) return
    const digits = code.replace(/\D/g, '')
    if (digits.length !== 6) return setError(signIn.codeShort)
    setBusy(true)
    const answer = await signInByCode(email, digits)
    if (answer === 'done') {
      onDone()
      await session.load()
      return router.go(next, { replace: true })
    }
    setBusy(false)
    setError(answer === 'wrong' || answer === 'signed-out' ? signIn.codeWrong : saySignIn(signIn, answer))
  }
  const again = async () => {
    const answer = await sendLink(email, next)
    setNote(answer === 'done' ? signIn.sentAgain : saySignIn(signIn, answer))
  }
  return (
    <form
      class="door-form"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void enter()
      }}
    >
      <Heading title={signIn.sent} />
      <p>{signIn.sentTo(email)}</p>
      <p class="muted">{signIn.sentNext}</p>
      <Field
        id="code"
        label={signIn.code}
        name="code"
        mono
        inputmode="numeric"
        autocomplete="one-time-code"
        maxlength={12}
        value={code}
        error={error}
        onInput={event => {
          setCode(event.currentTarget.value)
          setError(undefined)
        }}
      />
      <Button kind="primary" size="large" type="submit" busy={busy}>
        {busy ? signIn.entering : signIn.enter}
      </Button>
      <div class="cluster gap-4">
        <LinkButton onClick={again}>{signIn.again}</LinkButton>
        <LinkButton onClick={onOther}>{signIn.otherEmail}</LinkButton>
      </div>
      <p class="small muted" role="status">
        {note}
      </p>
    </form>
  )
}
