/** Long enough for a page to take back what was put into its fields. */
const A_MOMENT_MS = 300

export function pause(): Promise<void> {
  return new Promise(done => setTimeout(done, A_MOMENT_MS))
}
