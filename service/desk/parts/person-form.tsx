import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Field } from '../../../extension/ui/field.tsx'
import { ADDRESS, PERSON_NAME } from '../../../shared/person.ts'
import { managedRoles, ROLES, type Role } from '../../../shared/role.ts'
import type { Locale } from '../../../shared/words/locale.ts'
import { usePerson, useWords } from '../desk.ts'
import { LocaleSelect } from './locale-select.tsx'
import { Memberships } from './memberships.tsx'
import { Select } from './select.tsx'

/** What is asked of a person who is invited or changed. */
export interface PersonDraft {
  name: string
  email: string
  role: Role
  locale: Locale
  enterprises: readonly { id: string; name: string }[]
}

export interface PersonWrong {
  name?: string
  email?: string
  enterprises?: string
}

/** What keeps a draft from being sent; the service judges again. `withEmail`: the address is asked for too. */
export function judgePerson(
  { name, email, role, enterprises }: PersonDraft,
  words: ReturnType<typeof useWords>['people'],
  withEmail: boolean,
): PersonWrong {
  return {
    ...(!PERSON_NAME.test(name.trim()) && { name: words.nameMissing }),
    ...(withEmail && !ADDRESS.test(email.trim()) && { email: words.emailWrong }),
    ...(role === 'admin' && enterprises.length === 0 && { enterprises: words.enterpriseMissing }),
  }
}

interface PersonFormProps {
  draft: PersonDraft
  wrong: PersonWrong
  withEmail: boolean
  onChange: (draft: PersonDraft) => void
}

/** The fields of a person: name, address, role as far as this reader may give it, language, and an admin's enterprises. */
export function PersonForm({ draft, wrong, withEmail, onChange }: PersonFormProps): JSX.Element {
  const { desk, people } = useWords()
  const mine = managedRoles(usePerson().role)
  // Coming back to admin brings back what was chosen before.
  const [before, setBefore] = useState(draft.enterprises)
  const chooseRole = (value: string) => {
    const role = ROLES.find(one => one === value)
    if (!role) return
    if (role !== 'admin') setBefore(draft.enterprises)
    onChange({ ...draft, role, enterprises: role === 'admin' ? before : [] })
  }
  return (
    <>
      <Field
        id="name"
        label={people.name}
        value={draft.name}
        error={wrong.name}
        maxlength={120}
        onInput={event => onChange({ ...draft, name: event.currentTarget.value })}
      />
      {withEmail && (
        <Field
          id="email"
          label={people.email}
          value={draft.email}
          error={wrong.email}
          inputmode="email"
          spellcheck={false}
          maxlength={254}
          onInput={event => onChange({ ...draft, email: event.currentTarget.value })}
        />
      )}
      <div class="field-row">
        <Select id="role" label={people.role} value={draft.role} onChoose={chooseRole}>
          {mine.map(role => (
            <option key={role} value={role}>
              {desk.roles[role]}
            </option>
          ))}
        </Select>
        <LocaleSelect
          id="locale"
          label={people.language}
          names={people.languages}
          value={draft.locale}
          onChoose={locale => onChange({ ...draft, locale })}
        />
      </div>
      {draft.role === 'admin' && (
        <Memberships
          chosen={draft.enterprises}
          error={wrong.enterprises}
          onChange={enterprises => onChange({ ...draft, enterprises })}
        />
      )}
    </>
  )
}
