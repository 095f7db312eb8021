import { type ReadonlySignal, signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { EventKind, ServiceEvent } from '../../../shared/event.ts'

/** What changed last: events of one moment, or null where anything may have changed. */
export interface News {
  latest: ReadonlySignal<{ events: ServiceEvent[] | null } | null>
  tell(events: ServiceEvent[] | null): void
}

export function createNews(): News {
  const latest = signal<{ events: ServiceEvent[] | null } | null>(null)
  return {
    latest,
    tell: events => {
      latest.value = { events }
    },
  }
}

/** Whether news are about a kind, and about one subject of it where one is given. */
export function isAbout(events: readonly ServiceEvent[] | null, kind: EventKind, subject?: string): boolean {
  return events?.some(event => event.kind === kind && (subject === undefined || event.subject === subject)) ?? true
}

/** Does something when there is news of a kind, for what a page holds by itself. */
export function useNews(news: News, kind: EventKind, subject: string | undefined, deed: () => void): void {
  const newest = useRef(deed)
  newest.current = deed
  useEffect(() => {
    let first = true
    return news.latest.subscribe(told => {
      // What was told before this page was drawn is in what it has just read.
      if (!first && told && isAbout(told.events, kind, subject)) newest.current()
      first = false
    })
  }, [news, kind, subject])
}
