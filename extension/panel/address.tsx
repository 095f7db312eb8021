import type { JSX } from 'preact'

/** An e-mail address that breaks, where it must, after its @. */
export function Address({ email }: { email: string }): JSX.Element {
  const [name, host] = email.split('@')
  return (
    <>
      {name}@<wbr />
      {host}
    </>
  )
}
