import { type Signal, signal } from '@preact/signals'

/** What is half typed on the page, by the form it stands in: closing a pane loses none of it. Gone with the person. */
export interface Drafts {
  of<Value>(form: string, blank: Value): Signal<Value>
  clear(): void
}

/** Keeps them in the page alone: what is typed about people and their accounts is written nowhere before it is sent. */
export function createDrafts(): Drafts {
  const kept = new Map<string, Signal<unknown>>()
  return {
    of: <Value>(form: string, blank: Value) => {
      const draft = kept.get(form) ?? signal<unknown>(blank)
      kept.set(form, draft)
      // A form is named in one place, with one kind of blank.
      return draft as Signal<Value>
    },
    clear: () => kept.clear(),
  }
}
