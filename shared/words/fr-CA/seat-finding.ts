import { showPhone } from '../../nanp.ts'
import type { Holder } from '../../seat-finding.ts'
import { sayNumber } from '../format.ts'
import type { SeatFindingSentences } from '../seat-finding.ts'
import { seatChoice } from './seat-choice.ts'

const say = (value: number) => sayNumber('fr-CA', value)
const { days } = seatChoice

const holds = (holder: Holder, what: string) => {
  if (holder.kind === 'seat') return `${holder.name ?? 'Un autre poste d’ici'} a aussi ${what}.`
  const who = holder.name === null ? '' : ` pour ${holder.name}`
  if (holder.kind === 'request') return `${holder.sentBy} a demandé ${what}${who} dans ${holder.number}.`
  return `${holder.name ?? 'Quelqu’un'} a déjà ${what}.`
}

export const seatFinding: SeatFindingSentences = {
  'answer.too-long': ({ most }) => `Plus de ${say(most)} caractères. Raccourcissez le texte ou joignez un fichier.`,
  'answer.unprintable': () => 'Contient des caractères qui ne s’affichent pas. Retapez le texte.',
  'answer.choice': () => 'Ce n’est pas l’un des choix. Choisissez de nouveau.',
  'answer.number': ({ least, most }) => `Un nombre entier de ${say(least)} à ${say(most)}.`,
  'answer.date': () => 'Ce jour n’existe pas. Choisissez-en un dans le calendrier.',
  'answer.date-past': () => 'Ce jour est passé.',
  'list.too-many': ({ most }) => `Plus de ${say(most)} entrées. Joignez le reste dans un fichier.`,
  'list.repeated': ({ name }) => `${name} figure ici deux fois.`,
  'email.shape': () => 'Ce n’est pas une adresse courriel. Elle s’écrit comme nom@entreprise.com.',
  'email.typo': ({ proposed }) => `Vouliez-vous dire ${proposed}?`,
  'extension.shape': ({ shortest, longest }) =>
    `Un numéro de poste compte de ${shortest} à ${longest} chiffres et rien d’autre.`,
  'extension.reserved': ({ number }) =>
    `Le ${number} mène ailleurs sur le réseau téléphonique. Choisissez-en un autre.`,
  'code.shape': ({ shortest, longest }) =>
    `Un code compte de ${shortest} à ${longest} chiffres, précédés de * ou de # si vous voulez.`,
  'phone.length': ({ digits }) =>
    `${say(digits)} chiffres. Un numéro nord-américain en compte 10, indicatif régional compris.`,
  'phone.area': ({ area }) => `L’indicatif régional ${area} n’existe pas.`,
  'phone.exchange': ({ exchange }) => `Aucun numéro n’a ${exchange} après l’indicatif régional.`,
  'phone.signs': () => 'Un numéro de téléphone ne contient que des chiffres, des espaces et ( ) . -',
  'area.shape': () => 'Un indicatif régional (trois chiffres) ou une ville.',
  'mac.length': ({ digits }) =>
    `${say(digits)} caractères sur 12. L’adresse figure sur une étiquette sous le téléphone.`,
  'mac.signs': () => 'Une adresse MAC ne contient que 0 à 9 et A à F.',
  'mac.nobody': () => 'Aucun téléphone n’a cette adresse MAC. Comparez-la avec l’étiquette.',
  'hours.time': ({ day }) => `${days[day]}\u00a0: ce n’est pas une heure. Écrivez 9:00 ou 17:30.`,
  'hours.empty': ({ day }) => `${days[day]}\u00a0: commence et finit à la même heure.`,
  'hours.overlap': ({ day, with: other }) =>
    day === other
      ? `${days[day]}\u00a0: deux plages se chevauchent.`
      : `${days[day]} chevauche la nuit du ${days[other].toLowerCase()}.`,
  'hours.zone': () => 'Choisissez un fuseau horaire.',
  'hours.overnight': ({ day }) => `${days[day]}\u00a0: finit le lendemain.`,
  'forward.target': () => 'Vers où? Indiquez un numéro de poste.',
  'forward.self': () => 'Renvoie à ce poste lui-même.',
  'after-hours.target': () => 'Vers où? Nommez-le.',
  'ivr.attendant': () => 'Quel standard automatique?',
  'ivr.option': () => 'L’option est une touche\u00a0: 0 à 9, * ou #.',
  'queue.name': () => 'Quelle file ou quel groupe de recherche?',
  'queue.position': ({ most }) => `Une place de 1 à ${say(most)}.`,
  'clash.extension': ({ number, holder }) => holds(holder, `le ${number}`),
  'clash.email': ({ email, holder }) => holds(holder, email),
  'clash.mac': ({ mac, holder }) => holds(holder, `l’adresse ${mac}`),
  'clash.code': ({ code, holder }) => holds(holder, `le code ${code}`),
  'clash.did': ({ number, holder }) => holds(holder, `le ${showPhone(number)}`),
  'clash.queue': ({ queue, position, holder }) => holds(holder, `la place ${say(position)} dans ${queue}`),
  'clash.ivr': ({ attendant, option, holder }) => holds(holder, `l’option ${option} de ${attendant}`),
}
