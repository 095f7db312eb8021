import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { FilesModel } from '../models/files.ts'
import type { RepFile } from '../rep-file.ts'
import { Field } from '../ui/field.tsx'
import { useModels, useWords } from './models.ts'

/** Whose file it is. What a person writes is kept as it is typed, for this file and for the next version of it. */
export function FileCustomer({ model, file }: { model: FilesModel; file: RepFile }): JSX.Element {
  const { connection } = useModels()
  const { files: say } = useWords()
  const [customer, setCustomer] = useState(file.customer)
  const known = connection.connection.value?.enterprises ?? []
  return (
    <>
      <Field
        id="customer"
        label={say.customer}
        hint={say.customerHint}
        value={customer}
        maxlength={120}
        onInput={event => {
          setCustomer(event.currentTarget.value)
          void model.setCustomer(file.id, { customer: event.currentTarget.value, enterprise: file.enterprise })
        }}
      />
      {known.length > 0 && (
        <div class="field">
          <label class="label" for="customer-enterprise">
            {say.enterprise}
          </label>
          <select
            id="customer-enterprise"
            class="input"
            value={file.enterprise}
            onChange={event => model.setCustomer(file.id, { customer, enterprise: event.currentTarget.value })}
          >
            <option value="">—</option>
            {known.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}, {id}
              </option>
            ))}
          </select>
        </div>
      )}
    </>
  )
}
