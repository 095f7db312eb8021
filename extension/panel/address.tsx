import type { JSX } from 'preact'

/** An e-mail address that breaks, where it must, after its @, a dot or a dash. */
export function Address({ email }: { email: string }): JSX.Element {
  return (
    <>
      {email.split(/(?<=[@.-])/).map(part => (
        <>
          {part}
          <wbr />
        </>
      ))}
    </>
  )
}
