import { useState } from 'preact/hooks'
import { usePerson } from '../desk.ts'

/** A text that is being typed: kept with every letter, so that it is there again after a crash or a reload of this tab. */
export function useKept(name: string): [text: string, keep: (text: string) => void] {
  const key = `sidecheck.text.${usePerson().id}.${name}`
  const [text, setText] = useState(() => read(key))
  return [
    text,
    typed => {
      setText(typed)
      write(key, typed)
    },
  ]
}

// A browser may forbid storage; the text then lasts as long as the page.
function read(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

function write(key: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, text)
  } catch {}
}
