/** What stands in a template that we make ourselves, row by row above the list. */
export const template = {
  title: 'Multiple Accounts Template',
  howMany: (limit: string) => `Enter one account number in each row, at most ${limit}.`,
  where: (row: string) => `Begin in row ${row} and leave no row empty.`,
  format: 'Keep the column formatted as text, so that no zero is lost.',
  heading: 'Account Number',
}
