import type { Words } from '../catalogue.ts'
import { plural, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('fr-CA', count)
const accounts = (count: number) =>
  plural('fr-CA', count, { one: `${say(count)} compte`, other: `${say(count)} comptes` })

export const series: Words['series'] = {
  choose: 'Combien sont envoyés',
  all: count => `Tous, soit ${accounts(count)}`,
  allMeans: (parts, most) =>
    `En ${say(parts)} demandes d’au plus ${say(most)}, l’une après l’autre. Ce qui ne passe pas revient avec sa raison.`,
  first: count => `Seulement les ${say(count)} premiers`,
  firstMeans: 'Le reste demeure dans la liste.',
  stay: (count, of) =>
    count === of
      ? `Aucun des ${accounts(of)} ne passerait`
      : plural('fr-CA', count, {
          one: `Au moins ${say(count)} compte sur ${say(of)} ne passerait pas`,
          other: `Au moins ${say(count)} comptes sur ${say(of)} ne passeraient pas`,
        }),
  stayMost: enterprise => `C’est plus de la moitié de la liste. L’entreprise voulue est-elle bien ${enterprise}?`,
  stayBy: when => `D’après ce que le service a dit en dernier à ce panneau (${when}).`,
  requests: (count, parts) => `${accounts(count)} en ${say(parts)} demandes`,
  submit: count => `Soumettre les ${accounts(count)}`,
  title: (accepted, parts) =>
    plural('fr-CA', accepted, {
      one: `${say(accepted)} demande acceptée sur ${say(parts)}`,
      other: `${say(accepted)} demandes acceptées sur ${say(parts)}`,
    }),
  lead: 'Elles partent l’une après l’autre. Vous pouvez fermer le panneau\u00a0: chacune n’est envoyée qu’une fois.',
  allAnswered: 'Chaque demande a sa réponse.',
  part: (part, parts, count) => `Demande ${say(part)} de ${say(parts)}, ${accounts(count)}`,
  accepted: (added, count) =>
    plural('fr-CA', added, {
      one: `${say(added)} sur ${say(count)} fait partie de l’entreprise`,
      other: `${say(added)} sur ${say(count)} font partie de l’entreprise`,
    }),
  refused: 'Non acceptée; ouvrez-la pour en voir la raison',
  sending: 'En route',
  waiting: 'Attend son tour',
  sum: (standing, count) =>
    plural('fr-CA', standing, {
      one: `${say(standing)} compte sur ${say(count)} fait partie de l’entreprise.`,
      other: `${say(standing)} comptes sur ${say(count)} font partie de l’entreprise.`,
    }),
  confirm: (parts, count) =>
    plural('fr-CA', parts, {
      one: `D’une demande de ${accounts(count)}, plus de la moitié ne passerait pas`,
      other: `De ${say(parts)} demandes comptant ${accounts(count)}, plus de la moitié ne passerait pas`,
    }),
  confirmMeans:
    'Rien n’en a été ajouté. Si vous envoyez quand même, ce qui peut passer passe, et chaque autre ligne revient avec sa raison. La question ne sera plus posée pour les demandes qui attendent encore.',
  dropRest: 'Ne pas envoyer le reste',
}
