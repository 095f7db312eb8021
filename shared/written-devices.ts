import { plainWords } from './heading.ts'
import type { Device, DeviceDays } from './routing.ts'
import { DEVICE_WORDS, NO_DEVICE } from './seat-vocabulary.ts'
import { foldText, readDays } from './written-days.ts'
import { splitEntries } from './written-text.ts'

/** Reads devices by day: "Mon-Fri desk phone; Sat mobile app + mailbox; Sun closed". Null where anything is not understood. */
export function readDevices(text: string): DeviceDays | null {
  const days: DeviceDays = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
  for (const entry of splitEntries(text)) {
    const head = readDays(foldText(entry))
    if (!head) return null
    const names = head.rest.split(/[+,/&]|\b(?:and|et)\b/).map(plainWords)
    const devices: Device[] = []
    for (const name of names) {
      const device = DEVICE_WORDS.get(name)
      if (device) devices.push(device)
      else if (!(NO_DEVICE.has(name) && names.length === 1)) return null
    }
    for (const day of head.days) days[day] = [...days[day], ...devices]
  }
  return days
}
