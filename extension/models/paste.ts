/**
 * The account numbers in pasted text: one a line, of a table the first column that holds anything.
 * Headings above the first number are skipped, as in a .csv file. Nothing else is touched, so that the check sees the text as it is; only the line's own end is taken off.
 */
export function pastedNumbers(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/).map(line => line.split('\t'))
  const column = firstColumn(lines)
  const filled = lines.map(fields => fields[column] ?? '').filter(field => field.trim() !== '')
  const first = filled.findIndex(field => /\p{N}/u.test(field))
  return first === -1 ? filled : filled.slice(first)
}

function firstColumn(lines: readonly string[][]): number {
  const widest = Math.max(0, ...lines.map(fields => fields.length))
  for (let column = 0; column < widest; column++) if (lines.some(fields => fields[column]?.trim())) return column
  return 0
}
