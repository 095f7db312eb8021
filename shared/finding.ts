/** How bad a finding is: the portal refuses or damages it, it is probably wrong, or it is good to know. */
export type Level = 'stop' | 'look' | 'note'

/** What each kind of finding tells its sentence. A code is stable: people quote it, machines match it. */
export interface FindingArgs {
  'account.duplicate': { first: string; account: string }
}

export type FindingCode = keyof FindingArgs

/** One thing that is wrong, or worth knowing, at a cell or about the whole file. */
export type Finding = { [Code in FindingCode]: FindingOf<Code> }[FindingCode]

export interface FindingOf<Code extends FindingCode> {
  code: Code
  level: Level
  /** The cell as the sheet shows it (A17), or null when it is about the file. */
  cell: string | null
  args: FindingArgs[Code]
  /** The value as stored, or null for the file. */
  value: string | null
  /** The proposed text, '' to delete the cell, null when no fix is safe. */
  fix: string | null
}
