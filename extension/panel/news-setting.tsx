import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { readSettings, writeSettings } from '../settings.ts'
import { Section } from '../ui/section.tsx'
import { useWords } from './models.ts'

const PERMISSION: chrome.permissions.Permissions = { permissions: ['notifications'] }

/** Whether the browser tells of news while the panel is closed: off, until somebody asks for it here. */
export function NewsSetting(): JSX.Element {
  const { settings } = useWords()
  const [on, setOn] = useState(false)
  const [refused, setRefused] = useState(false)
  useEffect(() => void readSettings().then(({ notify }) => setOn(notify)), [])
  const choose = async (wanted: boolean) => {
    setOn(wanted)
    // In the click itself, or the browser does not ask.
    const granted = wanted && (await chrome.permissions.request(PERMISSION))
    setRefused(wanted && !granted)
    setOn(granted)
    await writeSettings({ notify: granted, told: null })
    const { keepNewsAlarm, lookForNews } = await import('../models/tidings.ts')
    await keepNewsAlarm()
    await lookForNews()
    // One that the manifest itself holds can't be given back.
    if (!wanted) await chrome.permissions.remove(PERMISSION).catch(() => false)
  }
  return (
    <Section id="news" title={settings.news}>
      <div class="card stack stack-2">
        <label class="check">
          <input
            type="checkbox"
            checked={on}
            aria-describedby="news-means"
            onChange={event => choose(event.currentTarget.checked)}
          />
          <span>{settings.notify}</span>
        </label>
        <p class="small muted" id="news-means">
          {settings.notifyMeans}
        </p>
        <p class="small" role="status">
          {refused && settings.notifyRefused}
        </p>
      </div>
    </Section>
  )
}
