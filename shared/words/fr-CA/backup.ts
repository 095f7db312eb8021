import type { Words } from '../catalogue.ts'

/** Copies of the database: made while the service runs, and put back. */
export const backup: Words['backup'] = {
  usage: `Utilisation\u00a0: backup FICHIER    copie la base de données pendant que le service fonctionne, et vérifie la copie
              restore FICHIER   remet une telle copie à la place de la base; arrêtez d’abord le service`,
  postgres:
    'Les données sont dans PostgreSQL (DATABASE_URL)\u00a0: utilisez pg_dump -Fc et pg_restore, qui les copient pendant leur utilisation.',
  there: path => `${path} existe déjà et n’a pas été modifié. Choisissez un autre nom.`,
  nothing: path => `Il n’y a pas de fichier ${path}.`,
  broken: why =>
    ({
      damaged: 'La copie est endommagée; elle n’a pas été utilisée.',
      'not-ours': 'Le fichier n’est pas une base de données de Sidecheck; il n’a pas été utilisé.',
      newer: 'La copie vient d’une version plus récente de Sidecheck. Mettez d’abord le programme à jour.',
    })[why],
  failed: reason => `La copie n’a pas pu être faite\u00a0: ${reason}`,
  done: (path, size) => `Copiée et vérifiée\u00a0: ${path} (${size})`,
  secret: folder =>
    `Le secret n’y est pas. Gardez ailleurs ${folder}/secret (ou SECRET_FILE)\u00a0: sans lui, chacun se reconnecte et les courriels en attente sont perdus.`,
  restored: path => `${path} est maintenant la base de données. Démarrez le service.`,
  aside: path => `L’ancienne base est conservée sous ${path}`,
}
