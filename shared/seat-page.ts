import { escapeHtml } from './html.ts'
import type { DocumentGroup, DocumentWords, SeatDocument } from './seat-document.ts'

/** Looks the same printed and on a screen; no script, and nothing is loaded from anywhere. */
const STYLE = `
body { font: 14px/1.5 system-ui, sans-serif; margin: 2rem; color: #1c1f24; background: #fff; }
h1 { font-size: 20px; font-weight: 600; margin: 0 0 .25rem; }
h2 { font-size: 16px; font-weight: 600; margin: 1.5rem 0 .25rem; }
section { break-inside: avoid; }
p { margin: 0; }
dl { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: .25rem 1rem; margin: .5rem 0; }
dt { color: #545b66; }
dd { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap; }
@media print { body { margin: 0; } }
`

/** A request as one page to open, print or attach. */
export function documentPage(document: SeatDocument, words: DocumentWords): string {
  return `<!doctype html>
<html lang="${words.locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(document.title)}</title>
<style>${STYLE}</style>
${documentHtml(document, words)}
</html>
`
}

/** The same as a part of another page or mail. Everything that somebody typed stands there as text. */
export function documentHtml({ title, lines, groups }: SeatDocument, words: DocumentWords): string {
  const above = lines.map(line => `<p>${escapeHtml(line)}</p>`)
  return [`<h1>${escapeHtml(title)}</h1>`, ...above, ...groups.map(group => groupHtml(group, words))].join('\n')
}

function groupHtml({ title, items, ask, missing, findings }: DocumentGroup, words: DocumentWords): string {
  const say = words.seat.document
  const rows = items.map(({ label, text, differs }) => {
    const mark = differs ? ` <em>(${escapeHtml(say.differs)})</em>` : ''
    return `<dt>${escapeHtml(label)}</dt><dd>${escapeHtml(text)}${mark}</dd>`
  })
  const notes = [
    ...(ask.length > 0 ? [say.labelled(say.toAsk, ask.join(', '))] : []),
    ...(missing.length > 0 ? [say.labelled(say.missing, missing.join(', '))] : []),
    ...findings,
  ]
  const list = rows.length > 0 ? `<dl>${rows.join('\n')}</dl>` : ''
  return `<section><h2>${escapeHtml(title)}</h2>${list}${notes.map(note => `<p><strong>${escapeHtml(note)}</strong></p>`).join('')}</section>`
}
