/** How a file that somebody sent is handed out: never in place, and never as what it says it is, whatever it holds. */
export function downloadHeaders(name: string): Record<string, string> {
  return {
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeName(name)}`,
  }
}

/** RFC 8187: encodeURIComponent leaves signs that a header's value may not hold. */
function encodeName(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}
