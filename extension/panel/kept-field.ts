import { useEffect, useRef, useState } from 'preact/hooks'
import { readSettings, type TypedSettings, writeSettings } from '../settings.ts'

/** A field of the settings whose text is kept as it is typed, until it is saved. `saved` is what stands there otherwise. */
export function useKeptField(name: keyof TypedSettings, saved: string) {
  const [text, setText] = useState(saved)
  const touched = useRef(false)
  useEffect(() => {
    void readSettings().then(({ [name]: kept }) => {
      if (kept !== null && !touched.current) setText(kept)
    })
  }, [name])
  const show = (shown: string, kept: string | null) => {
    touched.current = true
    setText(shown)
    return writeSettings(name === 'typedService' ? { typedService: kept } : { typedName: kept })
  }
  return {
    text,
    type: (typed: string) => void show(typed, typed),
    /** What was saved stands there now. */
    settle: (now: string) => show(now, null),
  }
}
