/** Views of the inbox that a person saved for themselves. */
export const savedView = {
  group: 'Saved',
  save: 'Save this view',
  saveTitle: 'Save what is listed now as a view of your own',
  name: 'Name of the view',
  nameMissing: 'Give it a name.',
  saveIt: 'Save',
  cancel: 'Cancel',
  rename: 'Rename',
  saveChanges: 'Save the changes',
  forget: 'Delete the view',
  tools: (name: string) => `The saved view ${name}`,
  saved: (name: string) => `Saved as ${name}.`,
  forgotten: (name: string) => `The view ${name} is deleted. No request was changed.`,
  full: (most: number) => `There are ${most} saved views. Delete one to save another.`,
  filters: 'Filters',
  filtersOn: (count: number) => `Filters (${count})`,
}
