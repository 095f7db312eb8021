import type { Words } from '../catalogue.ts'
import { plural } from '../format.ts'

export const banner: Words['banner'] = {
  tryNow: 'Essayer maintenant',
  queued: count =>
    plural('fr-CA', count, {
      one: `${count} demande est enregistrée sur cet ordinateur et partira au retour du service.`,
      other: `${count} demandes sont enregistrées sur cet ordinateur et partiront au retour du service.`,
    }),
  waitsForSignIn: count =>
    plural('fr-CA', count, {
      one: `${count} demande est enregistrée sur cet ordinateur et partira ensuite.`,
      other: `${count} demandes sont enregistrées sur cet ordinateur et partiront ensuite.`,
    }),
  notPermitted: host =>
    `Votre navigateur ne laisse plus ce panneau joindre ${host}. La vérification fonctionne toujours; vos envois sont gardés ici.`,
  permit: 'Autoriser de nouveau',
  overtaken:
    'Une autre fenêtre a modifié cette liste au même moment; votre dernière action n’a pas été retenue. Voici la liste telle qu’elle est.',
  unstored:
    'Votre dernier changement n’a pas pu être enregistré sur cet ordinateur. Le panneau réessaie jusqu’à ce qu’il le soit\u00a0: laissez cette fenêtre ouverte, et faites de la place si le disque est plein.',
}
