import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Button } from '../../../extension/ui/button.tsx'
import { Field } from '../../../extension/ui/field.tsx'
import { sendLink } from '../auth.ts'
import { useWords } from '../desk.ts'
import { Heading } from './heading.tsx'
import { saySignIn } from './sign-in-trouble.ts'

/** The address to send a link to. What was typed stays, whatever goes wrong. */
export function AskForLink({
  lead,
  next,
  onSent,
}: {
  lead: string
  next: string
  onSent: (email: string) => void
}): JSX.Element {
  const { signIn } = useWords()
  const [email, setEmail] = useState('')
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)
  const send = async () => {
    if (busy) return
    if (!looksLikeEmail(email)) return setError(signIn.emailWrong)
    setBusy(true)
    const answer = await sendLink(email.trim(), next)
    setBusy(false)
    if (answer === 'done') onSent(email.trim())
    else setError(answer === 'wrong' ? signIn.emailWrong : saySignIn(signIn, answer))
  }
  return (
    <form
      class="door-form"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void send()
      }}
    >
      <Heading title={signIn.title} />
      <p class="muted">{lead}</p>
      <Field
        id="email"
        label={signIn.email}
        name="email"
        inputmode="email"
        autocomplete="email"
        spellcheck={false}
        value={email}
        error={error}
        onInput={event => {
          setEmail(event.currentTarget.value)
          setError(undefined)
        }}
      />
      <Button kind="primary" size="large" type="submit" busy={busy}>
        {busy ? signIn.sending : signIn.send}
      </Button>
    </form>
  )
}

/** Only what can't be an address is held back here; the service knows the rest. */
function looksLikeEmail(text: string): boolean {
  const [name, host, ...more] = text.trim().split('@')
  return Boolean(name && host && more.length === 0 && host.includes('.') && !/\s/.test(text.trim()))
}
