import type { JSX } from 'preact'
import { Fact } from '../../../extension/ui/facts.tsx'
import type { Caller } from '../../../shared/desk-ticket.ts'
import { useWords } from '../desk.ts'

/** How somebody is reached who called and never signs in (B40). */
export function RequestCaller({ caller: { phone, email, locale } }: { caller: Caller }): JSX.Element {
  const { caller: say, requests: words } = useWords()
  return (
    <>
      {phone !== '' && (
        <Fact name={say.phone} num>
          {phone}
        </Fact>
      )}
      {email !== '' && <Fact name={words.email}>{email}</Fact>}
      <Fact name={words.language}>{words.languages[locale]}</Fact>
    </>
  )
}
