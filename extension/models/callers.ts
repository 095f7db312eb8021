import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import type { Enterprise } from '../../shared/enterprise.ts'
import { isOnPhone } from '../seat-caller.ts'
import type { SeatDraft } from '../seat-draft.ts'
import type { ConnectionModel } from './connection.ts'

export interface Someone {
  id: string
  name: string
}

/** Whether the request is taken on the phone, and who of the enterprise could be calling, as the service says it. */
export function createCallers(
  connection: Pick<ConnectionModel, 'service' | 'connection' | 'reached'>,
  draft: ReadonlySignal<SeatDraft>,
  enterprise: ReadonlySignal<Pick<Enterprise, 'id'> | null>,
) {
  const role = computed(() => connection.connection.value?.person.role ?? null)
  const onPhone = computed(() => isOnPhone(draft.value, role.value))
  const wanted = computed(() => (onPhone.value && role.value !== null ? (enterprise.value?.id ?? null) : null))
  const known = signal<{ enterpriseId: string; people: readonly Someone[] } | null>(null)
  const people = computed(() => (known.value?.enterpriseId === wanted.value ? (known.value?.people ?? []) : []))

  async function ask(enterpriseId: string): Promise<void> {
    const signedIn = connection.connection.peek()
    if (!signedIn) return
    const { createSeatApi } = await import('../seat-api.ts')
    const reply = await createSeatApi(connection.service.peek(), signedIn.token, 'en-US').callers(enterpriseId)
    // Another enterprise may have been chosen while this one was asked about.
    if (reply.ok && wanted.peek() === enterpriseId) known.value = { enterpriseId, people: reply.value.people }
  }

  effect(() => {
    if (wanted.value !== null && connection.reached.value) void ask(wanted.value)
  })

  /** By what name the caller is called, where one is known. */
  const name = computed(() => {
    const { callerPerson, callerName } = draft.value
    if (!callerPerson) return callerName.trim()
    return people.value.find(({ id }) => id === callerPerson.id)?.name ?? callerPerson.name
  })
  return { role, onPhone, people, name }
}
