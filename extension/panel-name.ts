import { nameBrowser, type PanelName } from '../shared/session.ts'
import { readSettings, writeSettings } from './settings.ts'

/** How long a name may be, as the service takes it. */
export const LONGEST_NAME = 120

/** What this panel is called where its person does not say: the browser and its system. */
export function ownName(): string {
  return nameBrowser(navigator.userAgent) || 'Sidecheck'
}

/** What the service is told of this panel. Its id is made once and kept, so that connecting again is the same panel. */
export async function panelName(): Promise<PanelName> {
  const { installId, panelName: name } = await readSettings()
  if (installId !== null) return { installId, name: name ?? ownName() }
  const made = crypto.randomUUID()
  await writeSettings({ installId: made })
  return { installId: made, name: name ?? ownName() }
}
