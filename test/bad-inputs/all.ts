import type { BadInput } from './case.ts'
import { CELL_CASES } from './cell-cases.ts'
import { FILE_CASES } from './file-cases.ts'
import { PART_CASES } from './part-cases.ts'
import { PLACE_CASES } from './place-cases.ts'

/** Every bad input of hazards.md, section 5, but for 60, which is about a file that is gone when it is sent. */
export const BAD_INPUTS: readonly BadInput[] = [...FILE_CASES, ...PART_CASES, ...PLACE_CASES, ...CELL_CASES].map(made)

/** Each file is made once: some take a moment to pack. */
function made(bad: BadInput): BadInput {
  let bytes: Uint8Array<ArrayBuffer> | null = null
  return {
    ...bad,
    file: () => {
      bytes ??= bad.file()
      return bytes
    },
  }
}
