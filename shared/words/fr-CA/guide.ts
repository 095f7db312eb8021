import type { Words } from '../catalogue.ts'
import { sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('fr-CA', count)

export const guide: Words['guide'] = {
  help: 'Modèle et règles',
  many: 'Plusieurs fichiers à la fois',
  manyAbout: 'De deux à 500 fichiers, ou un dossier; s’ouvre dans un onglet',
  template: 'Modèle pour plusieurs comptes',
  templateAbout: (row, column) => `Colonne ${column}, dès la ligne ${row}, .xlsx`,
  sample: 'Essayer un classeur d’exemple',
  sampleAbout: '13 lignes, un problème de chaque sorte',
  making: 'Préparation du classeur…',
  rules: 'Règles vérifiées',
  assumed: 'supposé',
  assumedMeans: 'Le portail ne le précise pas; c’est notre hypothèse.',
  ruleColumn: 'Colonne',
  ruleFirst: 'Premier numéro',
  ruleFirstIs: cell => `Cellule ${cell}`,
  ruleAccounts: 'Comptes',
  ruleAccountsAre: most => `Au plus ${say(most)} à la fois`,
  ruleSize: 'Taille du fichier',
  ruleSizeIs: bytes => `Au plus ${say(bytes)} octets`,
  ruleShape: 'Un numéro',
  ruleShapeIs: (shortest, longest) =>
    `De ${shortest} à ${longest} lettres, chiffres, tirets, points ou barres obliques, dont au moins un chiffre`,
  ruleGaps: 'Lignes vides',
  ruleGapsAre: 'Un trou mérite un coup d’œil, il ne bloque pas',
  ruleTaken: '«\u00a0Déjà associé\u00a0»',
  ruleTakenIs: 'Peut désigner cette entreprise ou une autre',
  ruleSource: 'Publiées à',
  ruleOwner: 'Tenues par',
  ruleDate: 'En date du',
}
