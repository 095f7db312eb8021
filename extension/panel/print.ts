/** Prints a page of its own: a frame nobody sees, with the page as its document. It is let go once that is over. */
export function printPage(html: string): void {
  const frame = document.createElement('iframe')
  frame.className = 'print-frame'
  frame.ariaHidden = 'true'
  frame.tabIndex = -1
  frame.srcdoc = html
  frame.onload = () => {
    frame.contentWindow?.addEventListener('afterprint', () => frame.remove())
    frame.contentWindow?.print()
  }
  document.body.append(frame)
}
