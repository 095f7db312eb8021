import { computed, effect, signal } from '@preact/signals'
import type { Edit, EditHistory } from '../../shared/edit.ts'
import { onePerCell, proposeFixes } from '../../shared/fix.ts'
import type { Db } from '../db.ts'
import type { KeptGrid } from '../draft.ts'
import type { DraftModel } from './draft.ts'
import { type GridRow, gridRow, gridRows, problemRows } from './grid-rows.ts'
import { countAlike } from './verdict.ts'

export type GridModel = Awaited<ReturnType<typeof createGrid>>

/** What was done, undone or done again last, to be told to who can't see it. */
export interface LastMove {
  kind: 'did' | 'undid' | 'redid'
  edit: Edit
}

/** The grid of the draft's rows: which are shown, where the person is, and what they are typing, kept as it is typed. */
export async function createGrid(db: Db, { draft, work }: DraftModel) {
  const check = computed(() => draft.value.check)
  const done = computed(() => draft.value.done)
  const rows = computed(() => check.value && gridRows(check.value, done.value))
  const now = computed(() => check.value?.now)
  const fixes = computed(() => proposeFixes(now.value?.findings ?? []))
  const kept = await db.get('grid', 'accounts')
  const fresh = (at: string | null): KeptGrid => ({ at, onlyProblems: false, index: 0, typing: null })
  const state = signal<KeptGrid>(kept ?? fresh(null))
  /** The rows shown, by their place; null for all. One that was settled stays until it is hidden: nothing moves by itself. */
  const shown = signal<number[] | null>(null)
  const moved = signal<LastMove | null>(null)

  function keep(changes: Partial<KeptGrid>): void {
    state.value = { ...state.value, ...changes }
    void db.put('grid', state.value, 'accounts')
  }

  // Another list begins anew.
  effect(() => {
    const at = check.value?.at ?? null
    if (state.peek().at !== at) keep(fresh(at))
  })

  const onlyProblems = computed(() => state.value.onlyProblems)
  effect(() => {
    const statuses = rows.value?.statuses ?? []
    shown.value = onlyProblems.value ? problemRows(statuses, shown.peek() ?? []) : null
  })

  let before: EditHistory | null = null
  effect(() => {
    const history = check.value?.history ?? null
    if (history === before) return
    const move = before && history && moveBetween(before, history)
    before = history
    if (!move) return
    moved.value = move
    // Where something was taken back is where the person looks next.
    if (move.kind !== 'did') goToCell(move.edit.changes[0]?.cell)
  })

  const indexOf = (cell: string | undefined) => check.peek()?.cells.findIndex(each => each.cell === cell) ?? -1

  function goToCell(cell: string | undefined): void {
    const index = indexOf(cell)
    const visible = shown.peek()
    if (index >= 0 && (visible === null || visible.includes(index))) keep({ index })
  }

  function at(index: number): GridRow | null {
    return rows.value && gridRow(rows.value, index)
  }

  /** Puts what was typed in the row's place; typing what stands there changes nothing. */
  function commit(): void {
    const { typing } = state.value
    if (typing === null) return
    const row = at(typing.index)
    keep({ typing: null })
    if (row && (typing.text !== row.typed || row.status === 'left')) work.type(row.cell, typing.text)
  }

  /** Texts one below the other, from a row down through the rows that are shown, as one deed. */
  function fillDown(from: number, texts: readonly string[]): void {
    const all = shown.value
    const start = all ? all.indexOf(from) : from
    const typed = new Map<string, string>()
    for (const [offset, text] of texts.entries()) {
      const row = at(all ? (all[start + offset] ?? -1) : start + offset)
      if (row && row.status !== 'done') typed.set(row.cell, text)
    }
    work.typeAll(typed)
  }

  return {
    rows,
    shown,
    moved,
    onlyProblems,
    /** The row that the keyboard is on, by its place among those that were read. */
    active: computed(() => state.value.index),
    /** The row that is typed into, and what stands in its field. */
    editing: computed(() => state.value.typing?.index ?? null),
    typed: () => state.peek().typing?.text ?? '',
    at,
    find: (cell: string) => at(indexOf(cell)),
    commit,
    fillDown,
    /** How many rows all safe fixes settle. */
    safe: computed(() => onePerCell(fixes.value).filter(({ safety }) => safety === 'safe').length),
    /** How many rows one press fixes alike, by kind. */
    alike: computed(() => countAlike(fixes.value)),
    goTo: (index: number) => keep({ index }),
    /** Shows all rows, or draws up anew those with a problem. */
    show(onlyProblems: boolean): void {
      shown.value = onlyProblems ? problemRows(rows.value?.statuses ?? [], []) : null
      const { index } = state.value
      keep({ onlyProblems, index: shown.value?.find(each => each >= index) ?? shown.value?.at(-1) ?? index })
    },
    /** Begins or goes on typing into a row; every letter is kept at once. */
    type: (index: number, text: string) => keep({ index, typing: { index, text } }),
    giveUp: () => keep({ typing: null }),
  }
}

function moveBetween(before: EditHistory, after: EditHistory): LastMove | null {
  const [was, is] = [before.done.length, after.done.length]
  const edit = is > was ? after.done.at(-1) : before.done.at(-1)
  if (!edit || is === was) return null
  if (is < was) return { kind: 'undid', edit }
  return { kind: edit === before.undone.at(-1) ? 'redid' : 'did', edit }
}
