import { plural, sayList, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('en-US', count)
const numbers = (count: number) => plural('en-US', count, { one: '1 number', other: `${say(count)} numbers` })

/** What can be made of a list that was checked, and what becomes of it. */
export const step = {
  title: 'Next steps',
  template: 'Corrected template',
  templateAbout: (count: number, firstRow: number) => `${numbers(count)}, rows 1 to ${firstRow - 1} untouched, .xlsx`,
  split: 'Split for the portal',
  splitAbout: (count: number, files: number) => `${numbers(count)} become ${say(files)} files`,
  splitNot: 'Not needed, it fits in one file',
  misplaced: 'The accounts do not stand where the portal reads them',
  nothingReady: 'No row is ready yet',
  fixList: 'Fix list for the customer',
  fixListAbout: (count: number) =>
    count === 0
      ? 'Nothing is left to fix'
      : plural('en-US', count, {
          one: '1 thing to fix, in English or French',
          other: `${say(count)} things to fix, in English or French`,
        }),
  annotated: 'The file with its errors marked',
  annotatedAbout: 'A copy with a column of errors, .xlsx',
  making: 'Making it on this computer …',
  failed: 'This could not be made. Try again, or check the file anew.',
  old: 'Rows were changed since these were made. Make them again.',
  save: (name: string) => `Save ${name}`,
  saveShort: 'Save',
  part: (count: number, from: string, to: string) => `${numbers(count)}, from ${from} to ${to}`,
  uploaded: 'Uploaded',
  uploadedName: (name: string) => `${name} is uploaded`,
  uploadedAt: (when: string) => `Uploaded, ${when}`,
  putAt: (when: string) => `Put into the portal’s page, ${when}`,
  uploadedOf: (done: number, all: number) => `${say(done)} of ${say(all)} uploaded`,
  putOf: (count: number) => `${say(count)} put into the portal’s page`,
  leftOut: (cells: readonly string[], more: number) =>
    `Left out, since they still stop: ${more > 0 ? `${cells.join(', ')} and ${say(more)} more` : sayList('en-US', cells)}.`,
  removed: (cells: readonly string[], more: number) =>
    `Taken out: ${more > 0 ? `${cells.join(', ')} and ${say(more)} more` : sayList('en-US', cells)}.`,
  clean: 'Read again and checked clean before it was offered.',
  portalTemplate: 'The portal’s own template',
  portalTemplateOurs: 'Until you give the portal’s blank one, ours is filled',
  portalTemplateGiven: (name: string) => `${name} is filled; only its list changes`,
  chooseTemplate: 'Choose the blank template',
  forgetTemplate: 'Use ours again',
}
