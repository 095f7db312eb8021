import { Fragment, type JSX } from 'preact'

/** An e-mail address that breaks where a reader would: after the @ and before a dot, not before its last letter. */
export function Address({ text }: { text: string }): JSX.Element {
  return (
    <>
      {text.split(/(?<=@)|(?=\.)/).map((part, at) => (
        <Fragment key={at}>
          {at > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </>
  )
}
