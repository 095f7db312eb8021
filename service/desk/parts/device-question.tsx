import type { JSX } from 'preact'
import { Button } from '../../../extension/ui/button.tsx'
import { Fact, Facts } from '../../../extension/ui/facts.tsx'
import { useDesk, useWords } from '../desk.ts'
import { type Device, sayUserCode } from '../models/device.ts'
import { Heading } from './heading.tsx'

/** Who asks, with which code, in whose name and for what; then the two answers. */
export function DeviceQuestion({
  device,
  client,
  userCode,
}: {
  device: Device
  client: string
  userCode: string
}): JSX.Element {
  const { session } = useDesk()
  const { device: words, desk } = useWords()
  const state = session.state.value
  const sending = device.sending.value
  return (
    <div class="door-form">
      <Heading title={words.ask} />
      <p class="user-code mono" aria-label={`${words.code} ${[...sayUserCode(userCode)].join(' ')}`} role="img">
        {sayUserCode(userCode)}
      </p>
      <p class="muted">{words.compare}</p>
      <Facts class="door-facts">
        <Fact name={words.asks}>{words.clients[client] ?? words.otherClient(client)}</Fact>
        {state.is === 'in' && (
          <Fact name={words.as}>
            {state.person.name}, {desk.roles[state.person.role]}
            <br />
            <span class="muted">{state.person.email}</span>
          </Fact>
        )}
        <Fact name={words.may}>{words.mayDo}</Fact>
      </Facts>
      <div class="actions-row">
        <Button size="large" busy={sending === 'deny'} onClick={() => device.answer('deny')}>
          {sending === 'deny' ? words.denying : words.deny}
        </Button>
        <Button kind="primary" size="large" busy={sending === 'approve'} onClick={() => device.answer('approve')}>
          {sending === 'approve' ? words.approving : words.approve}
        </Button>
      </div>
    </div>
  )
}
