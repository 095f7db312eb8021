import type { Words } from '../catalogue.ts'
import { plural, sayList, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('fr-CA', count)
const numbers = (count: number) => plural('fr-CA', count, { one: `${count} numéro`, other: `${say(count)} numéros` })

export const step: Words['step'] = {
  title: 'Étapes suivantes',
  template: 'Modèle corrigé',
  templateAbout: (count, firstRow) => `${numbers(count)}, lignes 1 à ${firstRow - 1} intactes, .xlsx`,
  split: 'Diviser pour le portail',
  splitAbout: (count, files) => `${numbers(count)} deviennent ${say(files)} fichiers`,
  splitNot: 'Inutile, tout tient dans un fichier',
  misplaced: 'Les comptes ne sont pas là où le portail les lit',
  nothingReady: 'Aucune ligne n’est prête pour l’instant',
  fixList: 'Liste de corrections pour le client',
  fixListAbout: count =>
    count === 0
      ? 'Il n’y a plus rien à corriger'
      : plural('fr-CA', count, {
          one: `${count} correction, en anglais ou en français`,
          other: `${say(count)} corrections, en anglais ou en français`,
        }),
  annotated: 'Le fichier, erreurs indiquées',
  annotatedAbout: 'Une copie avec une colonne d’erreurs, .xlsx',
  making: 'Création sur cet ordinateur…',
  failed: 'La création a échoué. Réessayez, ou vérifiez le fichier de nouveau.',
  old: 'Des lignes ont changé depuis la création. Recréez les fichiers.',
  save: name => `Enregistrer ${name}`,
  saveShort: 'Enregistrer',
  part: (count, from, to) => `${numbers(count)}, de ${from} à ${to}`,
  uploaded: 'Téléversé',
  uploadedName: name => `${name} est téléversé`,
  uploadedAt: when => `Téléversé, ${when}`,
  putAt: when => `Mis dans la page du portail, ${when}`,
  uploadedOf: (done, all) =>
    plural('fr-CA', done, {
      one: `${done} téléversé sur ${say(all)}`,
      other: `${say(done)} téléversés sur ${say(all)}`,
    }),
  putOf: count => `${say(count)} mis dans la page du portail`,
  leftOut: (cells, more) =>
    `Exclues, car elles bloquent encore\u00a0: ${more > 0 ? `${cells.join(', ')} et ${say(more)} de plus` : sayList('fr-CA', cells)}.`,
  removed: (cells, more) =>
    `Retirées\u00a0: ${more > 0 ? `${cells.join(', ')} et ${say(more)} de plus` : sayList('fr-CA', cells)}.`,
  clean: 'Relu et vérifié sans blocage avant d’être offert.',
  portalTemplate: 'Le modèle du portail lui-même',
  portalTemplateOurs: 'D’ici à ce que vous donniez celui du portail, vide, le nôtre est rempli',
  portalTemplateGiven: name => `${name} est rempli; seule sa liste change`,
  chooseTemplate: 'Choisir le modèle vide',
  forgetTemplate: 'Revenir au nôtre',
}
