import type { FaultSentences } from '../fault.ts'
import { mailFault } from './mail-fault.ts'

/** Why the service refused, and what to do about it. */
export const fault: FaultSentences = {
  'auth.required': {
    title: 'Connectez-vous d’abord',
    detail: 'Personne n’est connecté, ou la session a pris fin. Connectez-vous, puis réessayez.',
  },
  'auth.forbidden': {
    title: 'Non permis',
    detail: 'Votre rôle ne le permet pas. Si cela devrait être possible, parlez-en à la personne qui gère le service.',
  },
  'auth.origin': {
    title: 'Demande d’une autre page',
    detail: 'La demande venait d’une page qui n’est pas celle du service; rien n’a été fait.',
  },
  'auth.code-wrong': {
    title: 'Code ou lien sans effet',
    detail: 'Il a déjà servi, il est trop ancien ou il est mal tapé. Demandez-en un nouveau.',
  },
  'request.invalid': {
    title: 'Demande non comprise',
    detail: 'La demande n’a pas la forme que le service attend. La liste indique chaque endroit.',
  },
  'request.malformed': {
    title: 'Demande illisible',
    detail: 'La demande ne peut pas être lue\u00a0: ce n’est pas le JSON annoncé.',
  },
  'request.not-found': { title: 'Rien ici', detail: 'Il n’y a rien à cette adresse.' },
  'request.too-large': {
    title: 'Trop volumineux',
    detail: 'Plus de 1 Mio a été envoyé. Envoyez au plus 100 comptes à la fois.',
  },
  'request.media-type': {
    title: 'Mauvais type de contenu',
    detail: 'Envoyez du JSON, ou le classeur lui-même en .xlsx, sans compression.',
  },
  'request.too-many': {
    title: 'Trop d’essais',
    detail: 'Trop d’essais en peu de temps. Attendez une minute, puis réessayez.',
  },
  'idempotency.missing': {
    title: 'Clé absente',
    detail:
      'La demande n’a pas de clé Idempotency-Key (de 16 à 128 caractères); sans elle, un nouvel essai pourrait ajouter deux fois.',
  },
  'idempotency.mismatch': {
    title: 'Clé déjà utilisée',
    detail: 'Cette clé Idempotency-Key a servi à autre chose. Créez-en une nouvelle pour une nouvelle demande.',
  },
  'enterprise.unknown': {
    title: 'Entreprise introuvable',
    detail: 'Aucune de vos entreprises ne porte cet identifiant. Choisissez-en une dans la liste.',
  },
  'batch.unknown': { title: 'Lot introuvable', detail: 'Aucun lot ne porte ce numéro, ou vous ne pouvez pas le voir.' },
  'batch.empty': { title: 'Aucun compte', detail: 'Le lot ne contient aucun numéro de compte. Envoyez-en de 1 à 100.' },
  'batch.too-many-rows': {
    title: 'Trop de comptes',
    detail: 'Le lot contient plus de 100 comptes. Divisez-le et envoyez les parties une à une.',
  },
  'batch.pack-unknown': {
    title: 'Autres règles',
    detail:
      'La liste a été vérifiée selon des règles que ce service ne connaît pas. Mettez le panneau à jour et vérifiez de nouveau.',
  },
  'batch.file-refused': {
    title: 'Fichier illisible',
    detail: 'Aucun numéro de compte n’a pu être lu dans le fichier. La liste dit pourquoi et quoi faire.',
  },
  'batch.confirm-needed': {
    title: 'La plupart n’entreraient pas',
    detail:
      'Vérifiez que c’est la bonne liste et la bonne entreprise. Pour continuer malgré tout, renvoyez-la en confirmant.',
  },
  'batch.sent-before': {
    title: 'Déjà envoyée',
    detail:
      'Vous avez déjà envoyé cette même liste à cette entreprise, et le résultat serait le même. Rien n’a été enregistré deux fois.',
  },
  'batch.overlap': {
    title: 'Déjà demandés',
    detail:
      'Certains comptes figurent dans la demande encore ouverte d’un collègue. Envoyez les autres, ou tous quand même.',
  },
  'batch.asked-too-much': {
    title: 'Trop de numéros consultés',
    detail: 'On peut consulter au plus 2\u00a0000 numéros à l’heure. Continuez plus tard, ou soumettez la liste.',
  },
  'batch.undone': { title: 'Déjà annulé', detail: 'Ce lot a déjà été annulé. Rien d’autre n’a été changé.' },
  'batch.undo-late': {
    title: 'Trop tard pour annuler',
    detail: 'Un lot peut être annulé pendant 24 heures. Demandez à votre représentant de déplacer les comptes.',
  },
  'batch.nothing-added': { title: 'Rien à annuler', detail: 'Ce lot n’a rien ajouté; il n’y a donc rien à annuler.' },
  'assignment.settled': {
    title: 'Déjà réglé',
    detail: 'Aucun de ces comptes n’attend encore de confirmation à cet endroit. Consultez la liste de nouveau.',
  },
  'move.unknown': {
    title: 'Déplacement introuvable',
    detail: 'Aucun déplacement ne porte ce numéro, ou vous ne pouvez pas le voir.',
  },
  'move.nothing': {
    title: 'Rien à demander',
    detail: 'Aucune ligne ne se trouve ailleurs, ou un représentant en a déjà reçu la demande pour toutes.',
  },
  'move.decided': {
    title: 'Déjà décidé',
    detail: 'Aucune de ces lignes n’attend plus de décision. Rouvrez le déplacement pour voir ce qu’il en est.',
  },
  'move.reason-needed': {
    title: 'Motif absent',
    detail: 'Dites pourquoi en quelques mots; la personne qui a fait la demande le lira.',
  },
  'person.unknown': {
    title: 'Personne introuvable',
    detail: 'Cette personne n’existe pas, ou un autre rôle s’en occupe.',
  },
  'person.taken': {
    title: 'Déjà connue',
    detail:
      'Une personne avec cette adresse peut déjà se connecter, ou a été désactivée. Modifiez-la plutôt dans la liste.',
  },
  'person.self': {
    title: 'Pas pour vous-même',
    detail:
      'Nul ne change son propre rôle, ses entreprises ou son accès. Demandez à quelqu’un d’autre qui gère les personnes.',
  },
  'person.enterprise-needed': {
    title: 'Entreprise requise',
    detail: 'Un admin agit pour au moins une entreprise; les autres rôles n’en ont aucune. Choisissez en conséquence.',
  },
  'invitation.unknown': {
    title: 'Invitation introuvable',
    detail: 'Aucune invitation de ce genre n’est en attente, ou un autre rôle s’en occupe.',
  },
  'session.unknown': {
    title: 'Déjà déconnecté',
    detail: 'Plus personne n’est connecté à cet endroit.',
  },
  'directory.file-refused': {
    title: 'Fichier illisible',
    detail: 'Aucun tableau n’a pu être lu dans le fichier. La liste dit pourquoi et quoi faire.',
  },
  'directory.heading-missing': {
    title: 'En-tête absent',
    detail: 'Il manque au tableau un en-tête requis. La liste le nomme; placez-le au-dessus de sa colonne.',
  },
  'directory.too-large': {
    title: 'Trop volumineux',
    detail: 'Le fichier dépasse 16 Mio. Divisez-le et importez les parties une à une.',
  },
  'event.too-many': {
    title: 'Ouvert trop de fois',
    detail: 'Quatre de vos fenêtres suivent déjà ce qui se passe. Celle-ci s’informe plutôt de temps en temps.',
  },
  'seal.malformed': {
    title: 'Ce n’est pas un sceau',
    detail:
      'Un sceau compte dix lettres et chiffres, comme K7Q2M-4XW9D. Cherchez une faute de frappe, ou envoyez sans sceau.',
  },
  'seal.unknown': {
    title: 'Sceau introuvable',
    detail:
      'Aucune vérification ne porte ce sceau; rien n’a été envoyé. Demandez à votre représentant, ou envoyez sans sceau.',
  },
  'seal.too-many': {
    title: 'Trop de sceaux essayés',
    detail: 'Dix sceaux inexistants ont été essayés en une heure. Attendez une heure, ou envoyez sans sceau.',
  },
  'seal.no-rows': {
    title: 'Rien à sceller',
    detail: 'La vérification ne contient aucune ligne; il n’y a rien à sceller.',
  },
  'seats.none': { title: 'Aucun poste', detail: 'La demande ne contient aucun poste. Ajoutez au moins une personne.' },
  'seats.too-many': {
    title: 'Trop de postes',
    detail: 'La demande contient plus de 200 postes. Divisez-la et liez les parties.',
  },
  'seats.repeated': {
    title: 'Un poste en double',
    detail: 'Deux postes de la demande ont le même identifiant. Envoyez chaque poste une seule fois.',
  },
  'bill.needed': {
    title: 'La facture n’a pas été acceptée',
    detail:
      'De nouveaux postes changent la facture mensuelle. Une personne doit l’accepter, avec son nom, avant l’envoi.',
  },
  'ticket.unknown': {
    title: 'Demande introuvable',
    detail: 'Aucune demande ne porte ce numéro, ou vous ne pouvez pas la voir.',
  },
  'ticket.sent-before': {
    title: 'Déjà envoyée',
    detail:
      'Vous avez déjà envoyé cette même demande à cette entreprise. Rien n’a été déposé deux fois. S’il s’agit d’autres personnes, dites qui elles sont; si c’est voulu, envoyez-la quand même.',
  },
  'ticket.state': {
    title: 'Ce n’est plus possible',
    detail: 'La demande a changé d’état, par exemple parce que le soutien a commencé. Regardez-la de nouveau.',
  },
  'ticket.pack-unknown': {
    title: 'Liste de questions inconnue',
    detail: 'Le service ne connaît pas cette liste. Mettez à jour le panneau ou le service.',
  },
  'ticket.link-unknown': {
    title: 'Rien à quoi ajouter',
    detail: 'La demande à laquelle ajouter ces postes n’est pas une demande de cette entreprise.',
  },
  'ticket.item-unknown': {
    title: 'Point introuvable',
    detail: 'Un point coché ne fait pas partie de cette demande. Relisez la demande.',
  },
  'ticket.reason-needed': {
    title: 'Un motif est requis',
    detail: 'Dites pourquoi la demande n’est pas approuvée; la personne qui l’a faite le lira.',
  },
  'ticket.open-items': {
    title: 'Des éléments restent ouverts',
    detail: 'Certains éléments ne sont ni faits ni impossibles. Dites pourquoi la demande est fermée quand même.',
  },
  'ticket.assignee-unknown': {
    title: 'Personne du soutien',
    detail: 'Une demande est traitée par une personne du soutien.',
  },
  'ticket.requester-unknown': {
    title: 'Pas de cette entreprise',
    detail:
      'La personne pour qui elle est faite n’appartient pas à cette entreprise. Choisissez-en une autre ou notez qui a appelé.',
  },
  'ticket.reply-unknown': {
    title: 'Question introuvable',
    detail: 'La question à laquelle ceci répond ne fait pas partie de cette demande. Relisez-la.',
  },
  'ticket.merge': {
    title: 'Fusion impossible',
    detail: 'Seules deux demandes de la même entreprise, jamais fusionnées auparavant, peuvent l’être.',
  },
  ...mailFault,
  'attachment.empty': { title: 'Fichier vide', detail: 'Le fichier ne contient rien. Choisissez-en un autre.' },
  'attachment.too-large': {
    title: 'Fichier trop volumineux',
    detail: 'Un fichier peut avoir jusqu’à 1 Mo. Réduisez-le ou divisez-le.',
  },
  'attachment.too-many': {
    title: 'Trop de fichiers',
    detail: 'Une demande accepte jusqu’à 10 fichiers. Mettez-en plusieurs dans une archive.',
  },
  'attachment.unknown': { title: 'Fichier introuvable', detail: 'La demande n’a pas ce fichier.' },
  'approver.unknown': {
    title: 'Approbateur introuvable',
    detail: 'L’approbateur est un administrateur de l’entreprise qui peut se connecter. Invitez d’abord la personne.',
  },
  'view.unknown': {
    title: 'Vue enregistrée introuvable',
    detail: 'Elle a été supprimée, ou quelqu’un d’autre l’a enregistrée. Chaque personne a ses propres vues.',
  },
  'view.taken': {
    title: 'Une de vos vues porte déjà ce nom',
    detail: 'Donnez un autre nom à celle-ci, ou modifiez celle que vous avez.',
  },
  'view.too-many': {
    title: 'Vous avez atteint le nombre maximal de vues enregistrées',
    detail: 'Supprimez une vue qui ne sert plus, puis enregistrez celle-ci.',
  },
  'version.missing': {
    title: 'Version absente',
    detail: 'La demande ne dit pas quelle version elle modifie. Envoyez If-Match avec l’ETag que vous avez lu.',
  },
  'version.stale': {
    title: 'Modifié entre-temps',
    detail:
      'Quelqu’un a fait un changement depuis votre lecture; rien n’a été fait. Relisez, puis refaites votre changement.',
  },
  'service.busy': {
    title: 'Service occupé',
    detail: 'Le service est occupé. Rien n’a été changé; vous pouvez réessayer sans risque dans un instant.',
  },
  'service.full': {
    title: 'Plus de place',
    detail:
      'Le service n’a plus de place pour enregistrer ceci. Rien n’a été changé; avertissez la personne qui le gère.',
  },
  'service.failed': {
    title: 'Échec du service',
    detail:
      'Le service n’y est pas arrivé. Rien n’est perdu; vous pouvez réessayer sans risque. Si cela continue, donnez le numéro de la demande.',
  },
}
