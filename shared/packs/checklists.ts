import type { ChecklistPack } from '../checklist-pack.ts'
import { packName } from '../rule-pack.ts'
import { spectrumvoipEnswitch } from './spectrumvoip-enswitch.ts'

/** Every checklist for seats that comes with the program; the first is the usual one. */
export const CHECKLIST_PACKS: readonly [ChecklistPack, ...ChecklistPack[]] = [spectrumvoipEnswitch]

/** A checklist by its name with or without the version, or undefined. */
export function findChecklist(name: string): ChecklistPack | undefined {
  return CHECKLIST_PACKS.find(pack => pack.id === name || packName(pack) === name)
}
