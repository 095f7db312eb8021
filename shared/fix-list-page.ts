import { writeStored } from './csv.ts'
import type { FixList, FixListItem, FixListWords } from './fix-list.ts'
import { escapeHtml } from './html.ts'
import { valueParts } from './unseen.ts'

/**
 * Spreadsheet programs open a page's table too, where "=1+1" would be a formula and 007 a 7: LibreOffice takes a cell for
 * text by this attribute, Excel by `mso-number-format`.
 */
const AS_TEXT = 'sdnum="1033;0;@"'

/** Looks the same printed and on a screen; no script, and nothing is loaded from anywhere. */
const STYLE = `
body { font: 14px/1.5 system-ui, sans-serif; margin: 2rem; color: #1c1f24; background: #fff; }
h1 { font-size: 20px; font-weight: 600; margin: 0 0 .25rem; }
table { border-collapse: collapse; width: 100%; margin-top: 1.5rem; }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid #d9dce1; }
th { font-weight: 600; }
td { mso-number-format: "\\@"; }
tr { break-inside: avoid; }
.value { min-width: 7rem; }
.cell, .value { font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
.unseen { border: 1px solid #8a6100; border-radius: 3px; padding: 0 .2em; font-size: 11px; }
.why { color: #545b66; }
@media print { body { margin: 0; } }
`

/**
 * The fix list as one page to open, print or attach. Everything out of the file stands there as text; what a cell held, to
 * the letter, is read back from its `data-stored` by `readStored`.
 */
export function fixListPage(list: FixList, words: FixListWords): string {
  const say = words.fixList
  const heading = [say.cell, say.level, say.stored, say.fix, say.problem].map(
    text => `<th scope="col">${escapeHtml(text)}</th>`,
  )
  const table =
    list.items.length === 0
      ? ''
      : `<table><thead><tr>${heading.join('')}</tr></thead><tbody>\n${list.items.map(itemRow).join('\n')}\n</tbody></table>`
  return `<!doctype html>
<html lang="${words.locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(list.title)}</title>
<style>${STYLE}</style>
<h1>${escapeHtml(list.title)}</h1>
<p>${escapeHtml(list.summary)}</p>
${table}
</html>
`
}

function itemRow({ place, levelName, stored, fix, title, why, next }: FixListItem): string {
  const cells = [
    `<td ${AS_TEXT} class="cell">${escapeHtml(place)}</td>`,
    `<td ${AS_TEXT}>${escapeHtml(levelName)}</td>`,
    stored === null
      ? '<td></td>'
      : `<td ${AS_TEXT} class="value" data-stored="${escapeHtml(writeStored(stored))}">${valueHtml(stored)}</td>`,
    `<td ${AS_TEXT} class="value">${fix === null ? '' : valueHtml(fix)}</td>`,
    `<td ${AS_TEXT}>${escapeHtml(title)}<br>${escapeHtml(next)}<br><span class="why">${escapeHtml(why)}</span></td>`,
  ]
  return `<tr>${cells.join('')}</tr>`
}

function valueHtml(value: string): string {
  return valueParts(value)
    .map(({ text, unseen }) => (unseen ? `<span class="unseen">${escapeHtml(text)}</span>` : escapeHtml(text)))
    .join('')
}
