import { isControl, isInvisible } from '../characters.ts'
import { type Finding, type FindingArgs, type FindingCode, fileFinding } from '../finding.ts'

/** Raised inside the reader when no cells can be made of a file; caught at its one boundary, never seen outside. */
export class Refusal extends Error {
  readonly finding: Finding
  constructor(finding: Finding) {
    super(finding.code)
    this.finding = finding
  }
}

/** Gives the file up, with the reason a person is told. */
export function refuse<Code extends FindingCode>(code: Code, args: FindingArgs[Code]): never {
  // A code with its own arguments is a finding; the compiler can't see that through the open type parameter.
  throw new Refusal(fileFinding(code, args) as Finding)
}

const LONGEST_NAME = 80
const PLAIN = /^[ -~]{0,80}$/

/** A name out of a file, made harmless to show: nothing invisible or controlling, and not endless. */
export function printable(name: string): string {
  if (PLAIN.test(name)) return name
  const shown = [...name].slice(0, LONGEST_NAME).map(character => {
    const code = character.codePointAt(0) ?? 0
    return isControl(code) || isInvisible(code) || code < 0x20 ? '\ufffd' : character
  })
  return shown.join('')
}
