import type { JSX } from 'preact'
import type { PanelWords } from '../../shared/words/catalogue.ts'
import type { ConnectTrouble } from '../models/connection.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Notice } from '../ui/notice.tsx'
import { Section } from '../ui/section.tsx'
import { useModels, useWords } from './models.ts'

/** Signing in where it is needed: one permission, one tab, one code to compare. */
export function Connect({ why }: { why?: string }): JSX.Element {
  const { connection } = useModels()
  const words = useWords()
  const host = connection.host.value
  const trouble = connection.trouble.value
  // That the service ended the session stands above every view.
  const told = trouble !== 'signed-out' && trouble
  return (
    <Section id="connect" title={words.connection.title}>
      {told && <Notice tone="look" role="alert" title={sayTrouble(words, told, host)} />}
      <div class="card stack">
        {connection.connecting.value === 'idle' ? <Begin why={why} host={host} /> : <Under host={host} />}
      </div>
    </Section>
  )
}

function Begin({ why, host }: { why: string | undefined; host: string }): JSX.Element {
  const { connection } = useModels()
  const words = useWords()
  return (
    <>
      {why && <p>{why}</p>}
      <p class="small muted">{words.connection.permissionTold(host)}</p>
      <Button class="start" icon="person" onClick={connection.connect}>
        {words.connection.connect}
      </Button>
    </>
  )
}

function Under({ host }: { host: string }): JSX.Element {
  const { connection } = useModels()
  const words = useWords()
  const grant = connection.grant.value
  const step = connection.connecting.value
  return (
    <>
      {grant ? (
        <div class="stack stack-2" role="status">
          <p>
            <strong>{words.connection.approve}</strong>
          </p>
          <p class="muted">{words.connection.approveMeans}</p>
          <p class="code">{spaced(grant.userCode)}</p>
          <p class="msg">
            <Icon name="clock" />
            <span>{words.connection.waitingFor}</span>
          </p>
        </div>
      ) : (
        <p class="msg" role="status">
          <Icon name="clock" />
          <span>{step === 'permission' ? words.connection.asking : words.connection.starting(host)}</span>
        </p>
      )}
      <div class="cluster">
        {grant && (
          <Button size="small" icon="external" onClick={connection.openApproval}>
            {words.connection.openAgain}
          </Button>
        )}
        <Button size="small" kind="quiet" onClick={connection.cancel}>
          {words.panel.cancel}
        </Button>
      </div>
    </>
  )
}

/** The code as people compare it: two halves with a dash, as the approving page shows it. */
function spaced(code: string): string {
  return code.length === 8 ? `${code.slice(0, 4)}-${code.slice(4)}` : code
}

function sayTrouble({ connection }: PanelWords, trouble: ConnectTrouble, host: string): string {
  const sentences: Readonly<Record<ConnectTrouble, string>> = {
    denied: connection.denied(host),
    unreachable: connection.unreachable(host),
    failed: connection.failed(host),
    expired: connection.expired,
    declined: connection.declined,
    'signed-out': connection.signedOut,
  }
  return sentences[trouble]
}
