import type { BatchSeal } from '../seal.ts'
import type { Words } from './catalogue.ts'
import { sayDay } from './when.ts'

/** How a batch compares with a sealed check: the answer as a sentence, then the cells that differ. */
export function saySeal(
  { seal: say, locale }: Pick<Words, 'seal' | 'locale'>,
  seal: BatchSeal,
  timeZone: string,
): { title: string; cells: string[] } {
  const { changed, added, removed, moved } = seal
  return {
    title: say.says(seal, seal.by.name, sayDay(locale, seal.at, timeZone)),
    cells: [
      ...(changed.length > 0 ? [say.changed(changed)] : []),
      ...(added.length > 0 ? [say.added(added)] : []),
      ...(removed.length > 0 ? [say.removed(removed)] : []),
      ...(moved.length > 0 ? [say.moved(moved)] : []),
    ],
  }
}
