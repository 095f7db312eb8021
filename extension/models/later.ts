import { type Signal, signal } from '@preact/signals'

/** A part that is put together when it is first asked for: null until it stands. */
export interface Later<Part> {
  part: Signal<Part | null>
  open: () => Promise<Part>
}

export function createLater<Part>(make: () => Promise<Part>): Later<Part> {
  const part = signal<Part | null>(null)
  let making: Promise<Part> | null = null

  async function open(): Promise<Part> {
    making ??= make()
    part.value = await making
    return part.value
  }

  return { part, open }
}
