import { packName, type RulePack } from '../rule-pack.ts'
import { lumenConnect } from './lumen-connect.ts'

/** Every rule pack for bulk account lists that comes with the program; the first is the usual one. */
export const ACCOUNT_PACKS: readonly [RulePack, ...RulePack[]] = [lumenConnect]

/** A pack by its name with or without the version (lumen-connect, lumen-connect@1), or undefined. */
export function findPack(name: string): RulePack | undefined {
  return ACCOUNT_PACKS.find(pack => pack.id === name || packName(pack) === name)
}
