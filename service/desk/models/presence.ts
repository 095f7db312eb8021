import { useEffect } from 'preact/hooks'
import { useDesk } from '../desk.ts'

/** Said again well within the minute for which it is believed. */
const AGAIN_MS = 30_000

/** Says that the reader has a ticket open for as long as they look at it, which also counts as having seen it. */
export function usePresence(number: string, unread: boolean): void {
  const { api } = useDesk()
  useEffect(() => {
    const say = () => {
      if (document.visibilityState === 'visible') void api.present(number, true)
    }
    say()
    const timer = setInterval(say, AGAIN_MS)
    return () => {
      clearInterval(timer)
      void api.present(number, false)
    }
  }, [api, number])
  useEffect(() => {
    if (unread && document.visibilityState === 'visible') void api.present(number, true)
  }, [api, number, unread])
}
