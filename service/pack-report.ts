import { ruleFacts } from '../shared/rule-fact.ts'
import { packName, type RulePack } from '../shared/rule-pack.ts'
import type { Words } from '../shared/words/catalogue.ts'

/** Rule packs as `check --packs` prints them (N20): for machines the data itself, for people every rule by its name. */
export function reportPacks(packs: readonly RulePack[], json: boolean, words: Words): string {
  return json ? JSON.stringify(packs) : packs.map(pack => reportPack(pack, words)).join('\n\n')
}

function reportPack(pack: RulePack, { guide, locale }: Words): string {
  const facts = ruleFacts(pack, guide, locale).map(({ name, text, assumed }) => ({
    name,
    text: assumed === null ? text : `${text} (${guide.assumed})`,
  }))
  const told = [...facts, { name: guide.ruleSource, text: pack.source }]
  const wide = Math.max(...told.map(({ name }) => name.length)) + 2
  return [
    `${packName(pack)}  ${pack.portal}`,
    ...told.map(({ name, text }) => `  ${name.padEnd(wide)}${text}`),
    `(${guide.assumed}) ${guide.assumedMeans}`,
  ].join('\n')
}
