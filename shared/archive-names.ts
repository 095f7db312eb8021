/** What some system refuses in a file's name, and a folder's separators. */
const REFUSED = /[\p{Cc}\p{Cf}<>:"|?*\\/]/gu

/**
 * Names that are each given once, however many files are called the same: the second `a.xlsx` becomes `a (2).xlsx`.
 * Capitals do not tell two names apart, since on most systems they do not.
 */
export class ArchiveNames {
  private readonly given = new Set<string>()

  /** A free name in a folder of the archive, with the folder before it. */
  take(folder: string, name: string): string {
    const plain = name.replace(REFUSED, '_')
    const dot = plain.lastIndexOf('.')
    const [base, ending] = dot > 0 ? [plain.slice(0, dot), plain.slice(dot)] : [plain, '']
    for (let turn = 1; ; turn++) {
      const path = `${folder}${folder === '' ? '' : '/'}${turn === 1 ? base : `${base} (${turn})`}${ending}`
      const key = path.toLowerCase()
      if (this.given.has(key)) continue
      this.given.add(key)
      return path
    }
  }
}
