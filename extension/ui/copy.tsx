import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Icon } from './icon.tsx'

interface CopyProps {
  /** What lands on the clipboard; a long text is written only once somebody asks for it. */
  text: string | (() => string)
  /** The whole name of the button: "SC-20431, copy the number". */
  name: string
  /** What is said, and read out, once it is copied. */
  done: string
  /** chip: a number to quote. button: a longer text. */
  look?: 'chip' | 'button'
  children: ComponentChildren
}

const SHOWN_FOR_MS = 2000

/** Copies a text and says so in place. */
export function Copy({ text, name, done, look = 'chip', children }: CopyProps): JSX.Element {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), SHOWN_FOR_MS)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = () => navigator.clipboard.writeText(typeof text === 'string' ? text : text()).then(() => setCopied(true))
  return (
    <>
      <button
        type="button"
        class={look === 'chip' ? 'chip chip-btn mono' : 'btn btn-sm btn-start start'}
        aria-label={look === 'chip' ? name : undefined}
        onClick={copy}
      >
        {look === 'button' && <Icon name={copied ? 'check' : 'copy'} />}
        {children}
        {look === 'chip' && <Icon name={copied ? 'check' : 'copy'} small />}
      </button>
      <span class="small muted" role="status">
        {copied ? done : ''}
      </span>
    </>
  )
}
