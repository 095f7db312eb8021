import type { Words } from '../catalogue.ts'

export const savedView: Words['savedView'] = {
  group: 'Enregistrées',
  save: 'Enregistrer cette vue',
  saveTitle: 'Enregistrer ce qui est affiché comme une vue à vous',
  name: 'Nom de la vue',
  nameMissing: 'Donnez-lui un nom.',
  saveIt: 'Enregistrer',
  cancel: 'Annuler',
  rename: 'Renommer',
  saveChanges: 'Enregistrer les changements',
  forget: 'Supprimer la vue',
  tools: name => `La vue enregistrée ${name}`,
  saved: name => `Enregistrée sous le nom ${name}.`,
  forgotten: name => `La vue ${name} est supprimée. Aucune demande n’a été modifiée.`,
  full: most => `Il y a déjà ${most} vues enregistrées. Supprimez-en une pour en ajouter une autre.`,
  nothingLeft: 'Aucune demande ne correspond à ces filtres',
  nothingLeftNext: 'Retirez-en un pour en voir davantage.',
  filters: 'Filtres',
  filtersOn: count => `Filtres (${count})`,
}
