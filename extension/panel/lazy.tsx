import { signal } from '@preact/signals'
import type { ComponentType, JSX } from 'preact'

/**
 * A view that is loaded when it is first drawn, so that the panel can check a file before it carries what sends it.
 * The extension's files lie on this computer: the wait is a frame, and nothing is drawn for it.
 */
export function lazy<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => JSX.Element | null {
  const loaded = signal<ComponentType<Props> | null>(null)
  return props => {
    const View = loaded.value
    if (!View) {
      void load().then(view => {
        loaded.value = view
      })
      return null
    }
    return <View {...props} />
  }
}
