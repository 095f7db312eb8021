/** The first letters of the first and the last part of a name: "Marie-Ève Delcourt" is MD. */
export function initialsOf(name: string): string {
  const parts = name.trim().split(/\s+/)
  const first = parts[0] ?? ''
  const last = parts.length > 1 ? (parts.at(-1) ?? '') : ''
  return [first, last]
    .map(part => [...part][0] ?? '')
    .join('')
    .toLocaleUpperCase()
}
