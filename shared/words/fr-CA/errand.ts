import { plural, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('fr-CA', count)
const accounts = (count: number) => plural('fr-CA', count, { one: '1 compte', other: `${say(count)} comptes` })
const moves = (count: number) => plural('fr-CA', count, { one: '1 déplacement', other: `${say(count)} déplacements` })

/** Demander des déplacements, ou déplacer tout de suite, tant que le service n’a pas répondu. */
export const errand = {
  row: {
    ask: (count: number, enterprise: string) => `Demande de ${moves(count)} vers ${enterprise}`,
    move: (count: number, enterprise: string) => `Déplacement de ${accounts(count)} vers ${enterprise}`,
  },
  queued: {
    ask: (count: number) => `La demande de ${moves(count)} est en attente d’envoi`,
    move: (count: number) => `Le déplacement de ${accounts(count)} est en attente d’envoi`,
  },
  refused: {
    ask: (count: number) => `Le service n’a pas pris la demande de ${moves(count)}`,
    move: (count: number) =>
      `Le service n’a pas déplacé ${plural('fr-CA', count, { one: 'le compte', other: `les ${say(count)} comptes` })}`,
  },
  nothingMoved: 'Rien n’a été déplacé.',
  stepResult: 'Le déplacement, avec son numéro',
  once: 'Fait une seule fois. Un double clic ou une connexion perdue ne demande ni ne déplace rien deux fois.',
  later:
    'L’endroit où se trouvent les comptes est vérifié de nouveau à l’arrivée. Vous verrez alors le résultat pour chacun.',
  see: 'Voir ce qui attend',
  back: 'Revenir à ce que vous avez écrit',
  notQueued: (host: string) =>
    `${host} est injoignable\u00a0: on ne sait pas si c’est fait. Cela porte sur ce que vous voyez maintenant et n’est donc pas gardé pour plus tard. Appuyez de nouveau au retour du service; ce n’est jamais fait deux fois.`,
}
