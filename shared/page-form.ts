import { plainWords } from './heading.ts'
import type { FieldName, FormField } from './page-ask.ts'
import type { FieldRule, PageField } from './page-rule.ts'

/** A fact that goes into a page's form. */
export interface WantedFact {
  field: PageField
  value: string
}

/** Why a fact is left to be copied by hand. */
export type Unplaced = 'no-field' | 'locked' | 'too-long' | 'rich' | 'choice'

/** A fact with the field it would go into, or why it goes into none. */
export type Placement = WantedFact & ({ into: FormField; why: null } | { into: FormField | null; why: Unplaced })

/** How sure a name makes one: what a person reads as the label first, what only the page's makers read last. */
const WEIGHT: Readonly<Record<FieldName, number>> = {
  label: 1,
  aria: 0.95,
  placeholder: 0.85,
  name: 0.75,
  heading: 0.6,
}
const BY_RULE = 200
const SAME = 100
const WITHIN = 60
/** Later words of a rule are less telling. */
const STEP = 0.5
const LEAST = 35
/** A label that only contains a rule's words may say so much more. */
const MORE_WORDS = 4

/**
 * How well a field suits a rule; 0 for not at all. A field is never taken for what another rule names better, nor for
 * what the rule says it is not.
 */
export function suits(field: FormField, rule: FieldRule, rules: readonly FieldRule[]): number {
  const own = scoreOf(field, rule)
  if (own < LEAST) return 0
  return rules.some(other => other !== rule && scoreOf(field, other) > own) ? 0 : own
}

function scoreOf(field: FormField, rule: FieldRule): number {
  if ((field.kind === 'file') !== (rule.field === 'accounts-file')) return 0
  if (field.rule !== null) return field.rule === rule.field ? BY_RULE : 0
  const kind = kindWeight(field, rule.field)
  return Math.max(0, ...field.names.map(({ from, text }) => nameScore(text, rule) * WEIGHT[from] * kind))
}

function nameScore(text: string, { labels, unless = [] }: FieldRule): number {
  // "contactEmail" and "contact_email" are how makers write it.
  const plain = plainWords(text.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' '))
  const words = ` ${plain} `
  if (plain === '' || unless.some(word => words.includes(` ${word} `))) return 0
  for (const [at, label] of labels.entries()) {
    if (plain === label) return SAME - at * STEP
    const more = plain.split(' ').length - label.split(' ').length
    if (words.includes(` ${label} `) && more <= MORE_WORDS) return WITHIN - at * STEP - more
  }
  return 0
}

function kindWeight({ kind }: FormField, wanted: PageField): number {
  if (wanted === 'description') return kind === 'lines' || kind === 'rich' ? 1 : 0.7
  return kind === 'lines' ? 0.7 : 1
}

/**
 * Finds a field for each fact: all in the one form of the page that suits the most of them, each field once. What cannot
 * be put by a script is told with its reason: nothing is faked.
 */
export function placeFacts(
  facts: readonly WantedFact[],
  fields: readonly FormField[],
  rules: readonly FieldRule[],
): Placement[] {
  const seen = fields.filter(({ visible, kind }) => visible && kind !== 'file')
  const forms = [...Map.groupBy(seen, ({ form }) => form).values()]
  const [best] = forms.map(form => placeIn(facts, form, rules)).toSorted((one, other) => other.score - one.score)
  return best?.placements ?? facts.map(fact => ({ ...fact, into: null, why: 'no-field' }))
}

function placeIn(facts: readonly WantedFact[], form: readonly FormField[], rules: readonly FieldRule[]) {
  const pairs = facts
    .flatMap(fact => {
      const rule = rules.find(({ field }) => field === fact.field)
      return rule ? form.map(into => ({ fact, into, score: suits(into, rule, rules) })) : []
    })
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score)
  const taken = new Map<WantedFact, FormField>()
  let score = 0
  for (const pair of pairs) {
    if (taken.has(pair.fact) || [...taken.values()].includes(pair.into)) continue
    taken.set(pair.fact, pair.into)
    score += pair.score
  }
  return { score, placements: facts.map(fact => placement(fact, taken.get(fact) ?? null)) }
}

/** A fact in a field that was found or chosen for it. */
export function placement(fact: WantedFact, into: FormField | null): Placement {
  if (into === null) return { ...fact, into, why: 'no-field' }
  const why = obstacle(fact, into)
  return why === null ? { ...fact, into, why } : { ...fact, into, why }
}

function obstacle({ value }: WantedFact, into: FormField): Unplaced | null {
  if (into.locked) return 'locked'
  if (into.kind === 'rich') return 'rich'
  if (into.kind === 'choice') return 'choice'
  return into.most !== null && value.length > into.most ? 'too-long' : null
}

/** Fields that could take a fact, the likeliest first: for a person who knows better. */
export function fieldsFor(placed: readonly Placement[], fields: readonly FormField[]): FormField[] {
  const form = placed.find(({ into }) => into !== null)?.into?.form ?? null
  return fields.filter(
    field =>
      field.visible && (field.kind === 'line' || field.kind === 'lines') && (form === null || field.form === form),
  )
}
