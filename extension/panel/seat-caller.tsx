import type { JSX } from 'preact'
import type { SeatRequest } from '../../shared/seat-request.ts'
import { askerOf } from '../../shared/seat-request.ts'
import { LinkButton } from '../ui/button.tsx'
import { Fact, Facts } from '../ui/facts.tsx'
import { Icon } from '../ui/icon.tsx'
import { Section } from '../ui/section.tsx'
import { useSeats, useSeatWords } from './seat-context.ts'

/** Before it is sent: for whom, where it goes, and whether a mail goes to them (N19). */
export function SeatCallerFacts(): JSX.Element {
  const model = useSeats()
  const { caller: say } = useSeatWords()
  const { callerPerson, callerPhone, callerEmail, callerLocale } = model.draft.value
  const name = model.callers.name.value
  const enterprise = model.enterprise.value
  return (
    <Section id="on-phone" title={say.title}>
      <Facts>
        <Fact name={say.who}>{name === '' ? '–' : name}</Fact>
        <Fact name={say.enterprise}>{enterprise ? `${enterprise.name} (${enterprise.id})` : '–'}</Fact>
        {!callerPerson && callerPhone.trim() !== '' && (
          <Fact name={say.phone} num>
            {callerPhone}
          </Fact>
        )}
        {!callerPerson && callerEmail.trim() !== '' && <Fact name={say.email}>{callerEmail}</Fact>}
        {!callerPerson && <Fact name={say.language}>{say.languages[callerLocale]}</Fact>}
      </Facts>
      <p class="msg">
        <Icon name={callerPerson || callerEmail.trim() !== '' ? 'mail' : 'phone'} />
        <span>
          {callerPerson
            ? say.mailGoesTo(name)
            : callerEmail.trim() === ''
              ? say.noMail
              : say.mailGoes(callerEmail.trim())}
        </span>
      </p>
      <LinkButton onClick={() => model.set({ step: 'edit' })}>{say.change}</LinkButton>
    </Section>
  )
}

/** The number of what was taken on the phone, large enough to be read out, and what the caller gets besides. */
export function SeatNumberSaid({ request }: { request: SeatRequest }): JSX.Element {
  const { caller: say } = useSeatWords()
  const { number, caller } = request
  const { name } = askerOf(request)
  return (
    <div class="card stack stack-2">
      <p>{say.sayNumber(name)}</p>
      <p class="said-number mono">{number}</p>
      <p class="small muted">
        {!caller ? say.mailGoesTo(name) : caller.email === '' ? say.noMail : say.mailGoes(caller.email)}
      </p>
      {caller && caller.phone !== '' && <p class="small muted">{say.callBack(caller.phone)}</p>}
    </div>
  )
}
