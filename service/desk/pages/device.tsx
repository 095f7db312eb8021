import type { JSX } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { Button } from '../../../extension/ui/button.tsx'
import { Field } from '../../../extension/ui/field.tsx'
import { useDesk, useWords } from '../desk.ts'
import { createDevice, type Device, plainUserCode } from '../models/device.ts'
import { DeviceAnswered } from '../parts/device-answered.tsx'
import { DeviceQuestion } from '../parts/device-question.tsx'
import { Door } from '../parts/door.tsx'
import { Heading } from '../parts/heading.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { Trouble } from '../parts/trouble.tsx'

/** A panel asks to act for the person signed in. */
export function DevicePage({ userCode }: { userCode: string }): JSX.Element {
  const { session } = useDesk()
  const device = useMemo(() => createDevice(userCode, session), [userCode, session])
  return <Door>{userCode ? <DeviceBody device={device} userCode={userCode} /> : <TypeCode />}</Door>
}

function DeviceBody({ device, userCode }: { device: Device; userCode: string }): JSX.Element {
  const words = useWords()
  useEffect(() => void device.read(), [device])
  const state = device.state.value
  if (state.is === 'reading') return <Skeleton name={words.device.title} rows={3} />
  if (state.is === 'trouble') return <Trouble refusal={state.refusal} onAgain={() => device.read()} />
  if (state.is === 'pending') return <DeviceQuestion device={device} client={state.client} userCode={userCode} />
  return <DeviceAnswered key={state.is} state={state.is} />
}

/** The code by hand, for who came here without the panel's link. */
function TypeCode(): JSX.Element {
  const { router } = useDesk()
  const { device } = useWords()
  const [code, setCode] = useState('')
  const [error, setError] = useState<string>()
  const go = () => {
    const plain = plainUserCode(code)
    if (plain.length !== 8) return setError(device.codeWrong)
    router.go(`/device?${new URLSearchParams({ user_code: plain })}`)
  }
  return (
    <form
      class="door-form"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        go()
      }}
    >
      <Heading title={device.title} />
      <p class="muted">{device.typeCode}</p>
      <Field
        id="user-code"
        label={device.code}
        mono
        spellcheck={false}
        maxlength={20}
        value={code}
        error={error}
        onInput={event => {
          setCode(event.currentTarget.value)
          setError(undefined)
        }}
      />
      <Button kind="primary" size="large" type="submit">
        {device.go}
      </Button>
    </form>
  )
}
