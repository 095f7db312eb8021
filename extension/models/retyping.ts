import { computed, effect, type Signal, signal } from '@preact/signals'
import type { Db } from '../db.ts'
import type { DraftModel } from './draft.ts'

export type RetypingModel = Awaited<ReturnType<typeof createRetyping>>

/**
 * Numbers that are being typed into the fields of findings and are not saved yet: each is kept by its cell as it is
 * typed, apart from the draft, which would be judged anew with every letter.
 */
export async function createRetyping(db: Db, { draft }: Pick<DraftModel, 'draft'>) {
  const at = computed(() => draft.value.check?.at ?? null)
  const fields = new Map<string, Signal<string | null>>()
  const [cells, kept] = await Promise.all([db.getAllKeys('retyping'), db.getAll('retyping')])
  for (const [index, cell] of cells.entries()) {
    const field = kept[index]
    if (field?.at === at.peek()) of(cell).value = field.text
  }

  /** What stands in a cell's field, or null while nobody types there. */
  function of(cell: string): Signal<string | null> {
    const field = fields.get(cell) ?? signal(null)
    fields.set(cell, field)
    return field
  }

  // Another list begins anew.
  let before = at.peek()
  effect(() => {
    if (at.value === before) return
    before = at.value
    for (const field of fields.values()) field.value = null
    void db.clear('retyping')
  })

  return {
    of,
    type(cell: string, text: string): void {
      of(cell).value = text
      void db.put('retyping', { at: at.peek(), text }, cell)
    },
    /** It was saved, or given up. */
    drop(cell: string): void {
      of(cell).value = null
      void db.delete('retyping', cell)
    },
  }
}
