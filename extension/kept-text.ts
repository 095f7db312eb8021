/**
 * A value as the text it is kept as. A browser stores one long text many times faster than the same ten thousand rows as
 * objects, and it does so in one task of the page.
 */
export type KeptText<Value> = string & { readonly holds?: Value }

/** Only for what JSON holds to the letter: texts, finite numbers, booleans, null, lists and plain objects of them. */
export function keptText<Value>(value: Value): KeptText<Value> {
  return JSON.stringify(value)
}

export function fromKept<Value>(text: KeptText<Value>): Value {
  // It was made of such a value; `any` of JSON.parse ends here.
  return JSON.parse(text) as Value
}
