import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { AskForLink } from '../parts/ask-for-link.tsx'
import { Door } from '../parts/door.tsx'
import { EnterCode } from '../parts/enter-code.tsx'

const KEPT_AS = 'sidecheck.sign-in'

/** Somebody came in by the link: who signs in here next starts with an address. */
export function forgetStep(): void {
  sessionStorage.removeItem(KEPT_AS)
}

/** Signing in: an address, then the mail's link or its six digits. Loading the page anew keeps the step. */
export function SignInPage({ lead, next }: { lead: string; next: string }): JSX.Element {
  const [sentTo, setSentTo] = useState(() => sessionStorage.getItem(KEPT_AS))
  const sent = (email: string | null) => {
    if (email === null) sessionStorage.removeItem(KEPT_AS)
    else sessionStorage.setItem(KEPT_AS, email)
    setSentTo(email)
  }
  return (
    <Door>
      {sentTo === null ? (
        <AskForLink key="ask" lead={lead} next={next} onSent={sent} />
      ) : (
        <EnterCode
          key="code"
          email={sentTo}
          next={next}
          onDone={() => sessionStorage.removeItem(KEPT_AS)}
          onOther={() => sent(null)}
        />
      )}
    </Door>
  )
}
