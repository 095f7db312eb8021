/** An instant as stored: ISO 8601 in UTC with milliseconds, so that text order is time order on both databases. */
export type Instant = string & { readonly stored?: 'instant' }

/** Yes or no as stored: 1 or 0 on both databases. */
export type Flag = 0 | 1

/** JSON as stored: text, on both databases. */
export type Json<Value> = string & { readonly json?: Value }

export function toInstant(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString()
}

export function toFlag(value: boolean): Flag {
  return value ? 1 : 0
}

export function toJson<Value>(value: Value): Json<Value> {
  return JSON.stringify(value)
}

/** What toJson stored; only our own code writes these columns. */
export function fromJson<Value>(stored: Json<Value>): Value {
  return JSON.parse(stored) as Value
}
