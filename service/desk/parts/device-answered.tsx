import type { JSX } from 'preact'
import { Icon, type IconName } from '../../../extension/ui/icon.tsx'
import { useWords } from '../desk.ts'
import type { DeviceState } from '../models/device.ts'
import { Heading } from './heading.tsx'

type Answered = Exclude<DeviceState['is'], 'reading' | 'pending' | 'trouble'>

const DRAWING: Readonly<Record<Answered, IconName>> = {
  approved: 'ready',
  denied: 'none',
  done: 'note',
  unknown: 'look',
  expired: 'clock',
  'not-yours': 'look',
}

/** Nothing is left to decide: what came of the code, and where to go on. */
export function DeviceAnswered({ state }: { state: Answered }): JSX.Element {
  const { device, desk } = useWords()
  const said: Readonly<Record<Answered, readonly [title: string, next: string]>> = {
    approved: [device.approved, device.approvedNext],
    denied: [device.denied, device.deniedNext],
    done: [device.done, device.doneNext],
    unknown: [device.unknown, device.unknownNext],
    expired: [device.expired, device.expiredNext],
    'not-yours': [device.notYours, device.notYoursNext],
  }
  const [title, next] = said[state]
  const settled = state === 'approved' || state === 'denied'
  return (
    <div class="door-form">
      <span class={`door-sign door-sign-${state}`}>
        <Icon name={DRAWING[state]} />
      </span>
      <Heading title={title} />
      <p class="muted">{next}</p>
      <a class="btn start" href={settled ? '/' : '/device'}>
        {settled ? desk.toBatches : device.otherCode}
      </a>
    </div>
  )
}
