import type { JSX } from 'preact'
import { mayDo } from '../../shared/role.ts'
import { LOCALES } from '../../shared/words/locale.ts'
import { isFixed } from '../models/seat-enterprise.ts'
import { seatCallerFault } from '../seat-caller.ts'
import { Field } from '../ui/field.tsx'
import { Section } from '../ui/section.tsx'
import { useModels } from './models.ts'
import { useSeats, useSeatWords } from './seat-context.ts'

/** B40: seats that are taken on the phone, for whoever calls. Nothing of it to who files only for themselves. */
export function SeatPhone(): JSX.Element | null {
  const model = useSeats()
  const words = useSeatWords()
  const { onPhone, role } = model.callers
  const on = onPhone.value
  if (model.draft.value.amends || !(on || (role.value && mayDo(role.value, 'ticket.take')))) return null
  const always = role.value !== null && !mayDo(role.value, 'ticket.file')
  return (
    <Section id="on-phone" title={words.caller.title}>
      <div class="card stack">
        {always ? (
          <p class="small muted">{words.caller.always}</p>
        ) : (
          <div>
            <label class="check">
              <input
                type="checkbox"
                checked={on}
                aria-describedby="on-phone-means"
                onChange={event => model.set({ onPhone: event.currentTarget.checked, bill: null })}
              />
              <span>{words.caller.forSomebody}</span>
            </label>
            <p class="hint" id="on-phone-means">
              {words.caller.means}
            </p>
          </div>
        )}
        {on && <WhichEnterprise />}
        {on && <WhoCalls />}
      </div>
    </Section>
  )
}

/** Chosen first: who could be calling, and which extensions are taken, follow from it. */
function WhichEnterprise(): JSX.Element {
  const model = useSeats()
  const { connection } = useModels()
  const { caller: say } = useSeatWords()
  const known = connection.connection.value
  const chosen = model.enterprise.value
  if (!known) return <p class="hint">{say.enterpriseLater}</p>
  const choose = (id: string) => {
    const found = known.enterprises.find(one => one.id === id)
    if (!found) return
    model.goesTo({ id: found.id, name: found.name })
    if (model.draft.value.callerPerson) model.callerIs({ callerPerson: null })
  }
  return (
    <div class="field">
      <label class="label" for="call-enterprise">
        {say.enterprise}
      </label>
      <select
        id="call-enterprise"
        class="input"
        value={chosen?.id ?? ''}
        disabled={isFixed(model.draft.value)}
        onChange={event => choose(event.currentTarget.value)}
      >
        {!chosen && <option value="">{say.choose}</option>}
        {chosen && !known.enterprises.some(({ id }) => id === chosen.id) && (
          <option value={chosen.id}>{chosen.name}</option>
        )}
        {known.enterprises.map(({ id, name }) => (
          <option key={id} value={id}>
            {name} ({id})
          </option>
        ))}
      </select>
    </div>
  )
}

function WhoCalls(): JSX.Element {
  const model = useSeats()
  const { caller: say } = useSeatWords()
  const draft = model.draft.value
  const { callerPerson } = draft
  const people = model.callers.people.value
  // Chosen while the service could be asked, and still the choice while it cannot.
  const listed = callerPerson && !people.some(({ id }) => id === callerPerson.id) ? [callerPerson, ...people] : people
  return (
    <>
      {listed.length > 0 && (
        <div class="field">
          <label class="label" for="call-who">
            {say.who}
          </label>
          <select
            id="call-who"
            class="input"
            value={callerPerson?.id ?? ''}
            onChange={event => {
              const id = event.currentTarget.value
              model.callerIs({ callerPerson: listed.find(one => one.id === id) ?? null })
            }}
          >
            <option value="">{say.someoneElse}</option>
            {listed.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      {!callerPerson && <CallerFields />}
    </>
  )
}

/** Who never signs in is what they say of themselves. */
function CallerFields(): JSX.Element {
  const model = useSeats()
  const { caller: say } = useSeatWords()
  const draft = model.draft.value
  const { callerName, callerPhone, callerEmail, callerLocale } = draft
  const fault = seatCallerFault(draft)
  return (
    <>
      <Field
        id="call-name"
        label={say.name}
        value={callerName}
        maxlength={120}
        onInput={event => model.callerIs({ callerName: event.currentTarget.value })}
      />
      <Field
        id="call-phone"
        label={say.phone}
        value={callerPhone}
        maxlength={40}
        onInput={event => model.callerIs({ callerPhone: event.currentTarget.value })}
      />
      <Field
        id="call-email"
        label={say.email}
        hint={say.emailHint}
        error={fault === 'email' ? say.faults.email : undefined}
        inputmode="email"
        value={callerEmail}
        maxlength={254}
        onInput={event => model.callerIs({ callerEmail: event.currentTarget.value })}
      />
      <div class="field">
        <label class="label" for="call-language">
          {say.language}
        </label>
        <select
          id="call-language"
          class="input"
          value={callerLocale}
          onChange={event =>
            model.callerIs({ callerLocale: LOCALES.find(one => one === event.currentTarget.value) ?? 'en-US' })
          }
        >
          {LOCALES.map(one => (
            <option key={one} value={one}>
              {say.languages[one]}
            </option>
          ))}
        </select>
      </div>
    </>
  )
}
