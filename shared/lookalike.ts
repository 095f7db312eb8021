/** Letters of other alphabets that print just like a Latin capital or digit: foreign character, then its twin. */
const CYRILLIC = 'АAВBЕEЅSІIЈJКKМMНHОOРPСCТTХXУYҮYԀDԚQԜWаaеeоoрpсcуyхxѕsіiјjԛqԝwһh'
const GREEK = 'ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοoνvϲcϹC'
const OTHERS = 'ОOᎪAᏴBᏟCᎠDᎬEᏀGᎻHᎫJᏦKᏞLᎷMᏢPᏚSᎢTᏙVᏔWᏃZԍGՕOօo'

const TWINS = new Map<string, string>()
for (const pairs of [CYRILLIC, GREEK, OTHERS]) {
  const characters = [...pairs]
  for (let at = 0; at + 1 < characters.length; at += 2) TWINS.set(characters[at] ?? '', characters[at + 1] ?? '')
}

/** The Latin letter that a foreign one prints like, or undefined. */
export function latinTwin(character: string): string | undefined {
  return TWINS.get(character)
}

const DIGIT = /^\p{Nd}$/u

/** The ASCII digit that any script's decimal digit stands for, or undefined. Every script has its ten in a row. */
export function asciiDigit(character: string): string | undefined {
  if (!DIGIT.test(character)) return undefined
  const code = character.codePointAt(0) ?? 0
  let zero = code
  while (code - zero < 9 && DIGIT.test(String.fromCodePoint(zero - 1))) zero--
  // Scripts whose digits follow one another directly (mathematical digits) are counted off in tens from the block's start.
  return code >= 0x1d7ce && code <= 0x1d7ff ? String((code - 0x1d7ce) % 10) : String(code - zero)
}
