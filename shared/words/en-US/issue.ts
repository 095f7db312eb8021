/** What is wrong at one place of a request. Programmers read it most; `code` is the machine's word. */
export const issue = {
  at: (code: string) => `This is not as the service expects it (${code}).`,
  cursor: 'Use `next` of the page before.',
  query: 'With a workbook the address says enterpriseId, policy and fileName, and nothing else.',
}
