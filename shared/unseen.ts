import { characterName, isControl, isInvisible, isOddDash, isOddSpace } from './characters.ts'

/** A stretch of a stored value: plain text, or the name of a character that can't be seen there (NBSP, ZWSP, SP). */
export interface ValuePart {
  text: string
  unseen: boolean
}

/**
 * A stored value in stretches, so that what no eye sees can be shown as a chip: invisible and control characters,
 * every space but the keyboard's own, and that one too where it stands first or last, and every dash that only looks
 * like the keyboard's. The texts of the plain stretches
 * are the value's own characters; nothing is normalised.
 */
export function valueParts(value: string): ValuePart[] {
  const parts: ValuePart[] = []
  const inside = { from: value.length - value.trimStart().length, to: value.trimEnd().length }
  let at = 0
  for (const character of value) {
    const name = unseenName(character, at < inside.from || at >= inside.to)
    const last = parts.at(-1)
    if (name !== null) parts.push({ text: name, unseen: true })
    else if (last && !last.unseen) last.text += character
    else parts.push({ text: character, unseen: false })
    at += character.length
  }
  return parts
}

function unseenName(character: string, atEdge: boolean): string | null {
  const code = character.codePointAt(0) ?? 0
  if (isInvisible(code) || isControl(code) || isOddSpace(code) || isOddDash(character)) return characterName(code)
  return atEdge && character === ' ' ? 'SP' : null
}
