import type { JSX } from 'preact'
import { Copy } from '../ui/copy.tsx'
import { Icon } from '../ui/icon.tsx'
import { useWords } from './models.ts'

/** A28: a message to the system administrator that names the accounts, ready to be mailed or copied. */
export function Administrator({ subject, message }: { subject: string; message: string }): JSX.Element {
  const { result, panel } = useWords()
  return (
    <div class="cluster">
      <a class="btn btn-sm" href={`mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(message)}`}>
        <Icon name="mail" />
        {result.askAdministrator}
      </a>
      <Copy text={message} name={result.copyMessage} done={panel.copied} look="button">
        {result.copyMessage}
      </Copy>
    </div>
  )
}
