import type {
  FieldsLook,
  FormField,
  PageAsk,
  PageDeed,
  PageReply,
  PageSight,
  PageValue,
  TablesLook,
} from '../../shared/page-ask.ts'
import { addressFault } from '../../shared/page-rule.ts'
import { findAll, isSeen, seenText } from './element.ts'
import { type FoundField, fieldsOf, standingIn } from './field.ts'
import { fillFields } from './fill.ts'
import { mark } from './mark.ts'
import { putFile } from './put.ts'
import { rootsOf } from './roots.ts'
import { tablesOf } from './table.ts'

/** The fields that were looked at last: deeds touch these and no others, as long as the page is the one they were seen in. */
interface LastLook {
  id: string
  address: string
  fields: FoundField[]
  /** What stood in the fields before they were filled. */
  before: (PageValue & { found: FoundField })[]
}

const MOST_HEADINGS = 20
const MOST_TEXT = 200
const MOST_ROWS = 5_000
const MOST_CELLS = 60_000
const MOST_MS = 1_500

/** Answers what the panel asks of the page it stands in. Runs only where it was put by a press of a button. */
export function createPage(): (ask: PageAsk) => Promise<PageReply> {
  let last: LastLook | null = null

  async function answer(ask: PageAsk): Promise<PageReply> {
    // A sandboxed page is of no origin, whatever its address says.
    if (self.origin === 'null') return { ok: false, why: 'sandboxed' }
    if (addressFault(location) !== null) return { ok: false, why: 'not-secure' }
    if (ask.do === 'tables') return { ok: true, tables: lookAtTables() }
    if (ask.do === 'fields') {
      const { look, seen } = lookAtFields(ask.selectors)
      last = look
      return { ok: true, fields: seen }
    }
    if (!last || last.id !== ask.look || last.address !== location.href) return { ok: false, why: 'moved' }
    if (ask.do !== 'show') return act(last, ask)
    const found = last.fields[ask.field]
    if (!found?.element.isConnected) return { ok: false, why: 'moved' }
    mark(found.element, true)
    return { ok: true, filled: [] }
  }

  return answer
}

function sight(closedFrames: number): PageSight {
  const headings = findAll(document, 'h1, h2, h3').filter(isSeen).slice(0, MOST_HEADINGS)
  return { host: location.host, headings: headings.map(each => seenText(each, MOST_TEXT)), closedFrames }
}

function lookAtTables(): TablesLook {
  const { all, closedFrames } = rootsOf(document)
  const budget = { rows: MOST_ROWS, cells: MOST_CELLS, until: performance.now() + MOST_MS }
  return { ...sight(closedFrames), tables: all.flatMap(root => tablesOf(root, budget)) }
}

function lookAtFields(selectors: Parameters<typeof fieldsOf>[1]): { look: LastLook; seen: FieldsLook } {
  const { all, closedFrames } = rootsOf(document)
  const fields = fieldsOf(all, selectors)
  const id = crypto.randomUUID()
  return {
    look: { id, address: location.href, fields, before: [] },
    seen: { ...sight(closedFrames), look: id, fields: fields.map(({ field }) => field) },
  }
}

async function act(last: LastLook, deed: PageDeed): Promise<PageReply> {
  if (deed.do === 'undo') {
    const { before } = last
    // A field that hid since it was filled gets its own back all the same: what stands there came from here.
    if (before.some(({ found }) => asSeen(found) === null)) return { ok: false, why: 'moved' }
    last.before = []
    return { ok: true, filled: await fillFields(before) }
  }
  const wanted = deed.do === 'put' ? [{ field: deed.field, value: '' }] : deed.values
  const found = wanted.flatMap(({ field, value }) => {
    const each = last.fields[field]
    return each ? [{ field, value, found: each }] : []
  })
  // What was shown to the person is what is touched: a field that is gone, hid, or became another kind is not.
  const all = found.length === wanted.length && found.every(({ found: each }) => asSeen(each)?.visible)
  if (!all) return { ok: false, why: 'moved' }
  const [first] = found
  if (deed.do === 'put') {
    return first ? { ok: true, filled: [await putFile(first.found, deed.file)] } : { ok: false, why: 'moved' }
  }
  last.before = found.map(each => ({ ...each, value: standingIn(each.found.element, each.found.field.kind) }))
  return { ok: true, filled: await fillFields(found) }
}

/** The field as it is now; null where it is gone, or not of the kind and under the names that it was shown by. */
function asSeen({ element, field }: FoundField): FormField | null {
  if (!element.isConnected) return null
  const [now] = fieldsOf([element.getRootNode() as Document | ShadowRoot], []).filter(each => each.element === element)
  if (!now || now.field.kind !== field.kind || now.field.locked) return null
  return JSON.stringify(now.field.names) === JSON.stringify(field.names) ? now.field : null
}
