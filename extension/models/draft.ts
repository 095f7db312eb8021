import { computed, effect, signal } from '@preact/signals'
import type { Batch, Policy } from '../../shared/batch.ts'
import type { Check } from '../../shared/check.ts'
import type { OpenedWorkbook } from '../../shared/check-workbook.ts'
import { type EditHistory, NO_EDITS } from '../../shared/edit.ts'
import { READER_LIMITS } from '../../shared/limits.ts'
import { PACK_PLACE, type SheetPlace } from '../../shared/place.ts'
import type { Db } from '../db.ts'
import type { AccountDraft, DraftSource, DraftStep, TypedNumber } from '../draft.ts'
import type { Submission } from '../submission.ts'
import type { Checker } from './checker.ts'
import type { CustomersModel } from './customers.ts'
import { createKeeper } from './keeper.ts'
import { keepCheck, keepEdit, keepSubmissions, loadDraft } from './kept-draft.ts'
import type { Later } from './later.ts'
import { listRows } from './list-rows.ts'
import { lull } from './lull.ts'
import type { viewVerdict } from './verdict.ts'
import { createWork } from './work.ts'

/** What a list that was changed keeps of the one before it. */
interface Carried extends Pick<AccountDraft, 'listed' | 'done'> {
  history: EditHistory
}

type FileSource = Extract<DraftSource, { kind: 'file' }>

/** What refuses a file that is not even read is hardly ever needed, so it is loaded then. */
const loadRefused = () => import('./refused.ts')

export type DraftModel = Awaited<ReturnType<typeof createDraft>>

/** The draft of the accounts: what is chosen, found and done to it. Every change is stored as it is made. */
export async function createDraft(db: Db, checker: Checker, customers: Later<CustomersModel>) {
  const loaded = await loadDraft(db, checker, null)
  const draft = signal<AccountDraft>(loaded.draft)
  /** The name of what is being checked right now, or null. */
  const checking = signal<string | null>(null)
  /** A pasted column that waits for what becomes of the list before it. */
  const pasted = signal<TypedNumber[] | null>(null)
  /** The list that was cleared last, as long as that can be undone. */
  const cleared = signal<TypedNumber[] | null>(null)
  /** The cell whose field a person asked for; it takes the focus once its card is drawn. */
  const wanted = signal<string | null>(null)
  /** The check of the typed list, row by row as it grows. */
  const listCheck = signal<Check | null>(null)
  /** What draws up the verdict: it comes with its view, since a check comes before it. */
  const toView = signal<typeof viewVerdict | null>(null)
  let lastView: ReturnType<typeof viewVerdict> | null = null
  const view = computed(() => {
    const { check, done } = draft.value
    lastView = check && (toView.value?.(check, done, lastView) ?? null)
    return lastView
  })
  const drawnUp = import('./verdict.ts').then(found => {
    toView.value = found.viewVerdict
  })
  // What was left at its verdict comes back whole.
  if (draft.value.check) await drawnUp
  const { change, claim, overtaken, unstored } = createKeeper({ db, checker, draft }, loaded.revision)

  const typed = computed(() => draft.value.list)
  effect(() => {
    const list = typed.value
    if (list.length === 0) listCheck.value = null
    else void checker.openList({ rows: listRows(list) }).then(({ check }) => keepIfCurrent(list, check))
  })

  function keepIfCurrent(list: readonly TypedNumber[], check: Check): void {
    if (draft.value.list === list) listCheck.value = check
  }

  async function openFile(file: File): Promise<void> {
    const { name, size } = file
    checking.value = name
    const place = placeOf(name)
    const usual: FileSource = { kind: 'file', name, asText: false, place: PACK_PLACE }
    if (size > READER_LIMITS.fileBytes) return settle(usual, (await loadRefused()).tooLarge(size))
    const buffer = await file.arrayBuffer().catch(() => null)
    if (!buffer) return settle(usual, (await loadRefused()).unreadable())
    const bytes = new Uint8Array(buffer)
    // Nearly every file is laid out as the portal's own: its check does not wait for what is remembered.
    const checked = checkBytes(usual, bytes)
    const source = { ...usual, place: await place }
    // Stored before its draft is, and the verdict does not wait for the disk.
    const stored = db.put('file', bytes, 'accounts')
    settle(source, await (source.place === PACK_PLACE ? checked : checkBytes(source, bytes)))
    await stored
  }

  /** Where the accounts stand in this customer's files, as a person said; without that, where the portal has them. */
  const placeOf = (fileName: string): Promise<SheetPlace> => {
    const remembered = customers.open().then(({ placeOf }) => placeOf(fileName))
    return remembered.catch(() => PACK_PLACE)
  }

  const checkBytes = ({ name, asText, place }: FileSource, bytes: Uint8Array<ArrayBuffer>) =>
    checker.openFile({ bytes, name, asText, place })

  /** Reads the same bytes again: as lines of text (a .csv that is named .xlsx), or with the accounts in another place. */
  async function readAgain(changes: Partial<Pick<FileSource, 'asText' | 'place'>>): Promise<void> {
    const { check } = draft.value
    const bytes = await db.get('file', 'accounts')
    if (check?.source.kind !== 'file' || !bytes) return
    const source = { ...check.source, ...changes }
    checking.value = source.name
    if (changes.place) await (await customers.open()).setPlace(source.name, changes.place)
    settle(source, await checkBytes(source, bytes))
  }

  /** Takes the typed list, or a pasted column after it, to the verdict. */
  async function openList(kind: 'typed' | 'pasted', list: TypedNumber[]): Promise<void> {
    checking.value = ''
    const { listed, check, done } = draft.value
    change({ list })
    const [opened, { carryWork }] = await Promise.all([
      checker.openList({ rows: listRows(list) }),
      import('./carry.ts'),
    ])
    settle({ kind }, opened, {
      listed: list,
      ...carryWork(listed, list, { history: check?.history ?? NO_EDITS, done }),
    })
  }

  /** Back to the numbers of a list that was checked, to change them. */
  function changeList(): void {
    const { list, listed } = draft.value
    change({ step: 'start', list: list.length > 0 ? list : listed })
  }

  /** A pasted column goes to its verdict; where a list stands already, the person says first what becomes of that. */
  async function openPasted(numbers: readonly string[]): Promise<void> {
    pasted.value = numbers.map(typed => ({ id: crypto.randomUUID(), typed }))
    if (draft.value.list.length === 0) await settlePasted('replace')
  }

  async function settlePasted(how: 'replace' | 'add' | 'drop'): Promise<void> {
    const numbers = pasted.value
    pasted.value = null
    if (numbers === null || how === 'drop') return
    await openList('pasted', how === 'add' ? [...draft.value.list, ...numbers] : numbers)
  }

  /** Takes every number off the list, or the last ones so taken back onto it. */
  function clearList(): void {
    cleared.value = draft.value.list
    change({ list: [] })
  }

  function undoClear(): void {
    change({ list: [...(cleared.value ?? []), ...draft.value.list] })
    cleared.value = null
  }

  /** Shows a check that has just been made; a list that was changed keeps what was done to its numbers before. */
  function settle(
    source: DraftSource,
    { check: found, cells }: OpenedWorkbook,
    { listed, done, history }: Carried = { listed: [], done: [], history: NO_EDITS },
  ): void {
    checking.value = null
    const at = new Date().toISOString()
    const check = { source, found, cells, history, now: found, at }
    if (source.kind === 'file') void keepVersion(source.name, found, at)
    change({ check, listed, done, seal: '', submission: null, step: 'verdict' }, keepCheck)
    // Without anything done to them the rows stand as they were found.
    if (history !== NO_EDITS || done.length > 0) work.judge()
  }

  /** What the customer's next file is compared with; it must not hold up the verdict. */
  async function keepVersion(fileName: string, found: Check, at: string): Promise<void> {
    await lull(checking)
    const { keepVersion: keep } = await customers.open()
    await keep({ fileName, sha256: found.file?.sha256 ?? null, at, intake: at }, found)
  }

  const work = createWork({
    checker,
    present: () => draft.value,
    onDeed: check => change({ check }, keepEdit),
    onStep: check => change({ check }),
    onJudged: check => {
      draft.value = { ...draft.value, check }
    },
  })

  return {
    draft,
    view,
    /** A change made here was given up for another window's. */
    overtaken,
    /** What was changed last could not be stored yet. */
    unstored,
    checking,
    wanted,
    listCheck,
    openFile,
    /** The checked file as it came. */
    bytes: () => db.get('file', 'accounts'),
    readAsText: () => readAgain({ asText: true }),
    readAt: (place: SheetPlace) => readAgain({ place }),
    openList,
    pasted,
    cleared,
    openPasted,
    settlePasted,
    clearList,
    undoClear,
    changeList,
    go: (step: DraftStep) => change({ step }),
    type: (typing: string) => change({ typing }),
    paste: (pasting: string) => change({ pasting }),
    setList: (list: TypedNumber[], typing = draft.value.typing) => change({ list, typing }),
    chooseWhole: (whole: boolean) => change({ whole }),
    choosePolicy: (policy: Policy) => change({ policy }),
    typeSeal: (seal: string) => change({ seal }),
    work,
    /**
     * Keeps what is to be sent, in one step with the draft. Shown as sent in the same breath, so that a second click
     * finds no button. False where another window was first: then nothing is to be sent from here.
     */
    async submit(...made: [Submission, ...Submission[]]): Promise<boolean> {
      const kept = await claim({ submission: made[0].key, step: 'sent' }, keepSubmissions(made))
      // The other window sent it; or changed what it would have been, which the person has not seen.
      if (!kept && draft.value.submission === null && !unstored.value) overtaken.value = true
      return kept
    },
    /** A submission is no more: the draft, if it is still the one it was made of, can be sent again. */
    unsent(key: string): void {
      if (draft.value.submission === key) change({ submission: null, step: 'submit' })
    },
    /** From the answers back to the list: what stands in the enterprise now is done, all else is still to be decided. */
    async takeUp(...batches: Batch[]): Promise<void> {
      const { standingCells } = await import('./result.ts')
      change({ submission: null, step: 'verdict', done: [...draft.value.done, ...batches.flatMap(standingCells)] })
      work.judge()
    },
    /** On with the rows that all or nothing held back; those it held them for stay out, and can be taken back in. */
    takeUpHeld(batch: Batch): void {
      const stays = batch.rows.filter(({ outcome }) => outcome !== 'held').map(({ cell }) => cell)
      change({ submission: null, step: 'submit', policy: 'ready-rows' })
      work.leaveOut(stays)
    },
    /** On to the next list. The last one stays at hand until another takes its place. */
    startOver: () => change({ step: 'start', list: [], typing: '' }),
  }
}
