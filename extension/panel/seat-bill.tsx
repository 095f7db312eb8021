import type { JSX } from 'preact'
import { billFault } from '../../shared/bill.ts'
import { sayReceiptTime } from '../../shared/words/when.ts'
import { Field } from '../ui/field.tsx'
import { Icon } from '../ui/icon.tsx'
import { Section } from '../ui/section.tsx'
import { useModels } from './models.ts'
import { useSeats, useSeatWords } from './seat-context.ts'

const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone

/** N15: somebody by name agrees that the bill changes (B9 to B12); kept with the time and the wording. */
export function SeatBill(): JSX.Element {
  const model = useSeats()
  const { connection } = useModels()
  const words = useSeatWords()
  const { seats, bill, agreeing } = model.draft.value
  const { contact, billing } = model.pack
  const { onPhone, name: caller } = model.callers
  // The bill is the customer's: who writes it down for them does not agree to it.
  const known = onPhone.value ? caller.value : (connection.connection.value?.person.name ?? '')
  const name = agreeing === '' ? known : agreeing
  const fault = billFault(model.pack, bill, { seats: seats.length, enterpriseId: model.enterprise.value?.id ?? null })
  const agree = (checked: boolean) => {
    const enterpriseId = model.enterprise.value?.id
    const agreed = {
      name: name.trim(),
      at: new Date().toISOString(),
      wording: billing.wording,
      seats: seats.length,
      ...(enterpriseId === undefined ? {} : { enterpriseId }),
    }
    model.set({ bill: checked ? agreed : null })
  }
  const company = onPhone.value ? words.caller.theirCompany : words.seating.yourCompany
  const enterprise = model.enterprise.value?.name ?? company
  return (
    <Section id="bill" title={words.seat.bill.title}>
      <div class="list">
        <div class="pad stack">
          <p>{words.seat.bill.notice(seats.length, contact.phone.shown, contact.options.billing)}</p>
          <Field
            id="agreeing"
            label={words.seating.agreeingName}
            value={name}
            maxlength={120}
            onInput={event => model.set({ agreeing: event.currentTarget.value, bill: null })}
          />
        </div>
        <label class="choice">
          <input
            type="checkbox"
            checked={fault === null}
            aria-describedby="bill-told"
            onChange={event => agree(event.currentTarget.checked)}
          />
          <span class="choice-text">
            <span>{onPhone.value ? words.caller.theyAgree(enterprise) : words.seat.bill.agree(enterprise)}</span>
            <span class="small faint" id="bill-told">
              {bill && fault === null
                ? words.seat.bill.agreed(bill.name, sayReceiptTime(words.locale, bill.at, ZONE), bill.wording)
                : words.seating.keptWith}
            </span>
          </span>
        </label>
      </div>
      {fault !== null && fault !== 'missing' && (
        <p class="msg msg-look" role="status">
          <Icon name="look" />
          <span>{words.seat.bill.faults[fault]}</span>
        </p>
      )}
    </Section>
  )
}
