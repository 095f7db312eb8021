/** What a page says of how much of a list it shows. */
export interface PageCount {
  /** Rows in all. */
  total: number | null
  /** Which page of how many this is. */
  page: number | null
  pages: number | null
}

/** A number with the signs that thousands are parted by; never longer than a list could be. */
const NUMBER = '(\\d{1,3}(?:[  \\u202f.,]\\d{3}){1,2}|\\d{1,7})'
const RANGE = new RegExp(
  `${NUMBER} ?(?:-|–|—|to|through|à|a|au) ?${NUMBER} (?:of|out of|sur|de|/) ?${NUMBER}(?!\\d)`,
  'i',
)
const PAGE = /\bpage (\d{1,5}) ?(?:of|sur|de|\/) ?(\d{1,5})\b/i
const TOTAL = new RegExp(
  `(?:^|total(?: of)?:? ?|: ?)${NUMBER} (?:results?|entries|entry|records?|items?|rows?|accounts?|enterprises?|résultats?|entrées?|éléments?|lignes?|comptes?|entreprises?)\\b`,
  'i',
)
/** A longer text is a sentence about something else. */
const LONGEST = 80

/** Reads "26–50 of 340", "Page 2 of 14" or "340 comptes" from short texts near a table; the first that says so counts. */
export function readCount(texts: readonly string[]): PageCount {
  const count: PageCount = { total: null, page: null, pages: null }
  for (const text of texts) {
    if (text.length > LONGEST) continue
    const plain = text.replace(/[\u00a0\s]+/g, ' ')
    const [, , , ofRange] = RANGE.exec(plain) ?? []
    const [, page, pages] = PAGE.exec(plain) ?? []
    const [, total] = TOTAL.exec(plain) ?? []
    const all = ofRange ?? total
    if (count.total === null && all !== undefined) count.total = numberOf(all)
    if (count.page === null && page !== undefined && pages !== undefined) {
      count.page = Number(page)
      count.pages = Number(pages)
    }
  }
  return count
}

/** A heading without what it says of pages and rows, which changes from page to page of one list. */
export function withoutCount(text: string): string {
  const plain = text.replace(/[\u00a0\s]+/g, ' ')
  return [RANGE, PAGE, TOTAL].reduce((left, count) => left.replace(count, ''), plain).trim()
}

function numberOf(text: string): number {
  return Number(text.replace(/\D/g, ''))
}
