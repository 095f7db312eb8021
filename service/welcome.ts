import { randomUUIDv7 } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { lumenConnect } from '../shared/packs/lumen-connect.ts'
import type { Person } from '../shared/person.ts'
import { ROLES } from '../shared/role.ts'
import type { Words } from '../shared/words/catalogue.ts'
import { makeSample } from '../shared/workbook/sample.ts'
import type { Config } from './config.ts'
import { makeLink } from './http/link.ts'
import type { Service } from './main.ts'
import { SAMPLE_ACCOUNTS, seedIfEmpty } from './sample.ts'
import type { Store } from './store/open.ts'
import { samplePeople } from './store/person.ts'

/**
 * Fills the store of a new folder with something to try, unless there is something in it: beside a new folder may be an
 * old PostgreSQL database, and a first run may have been cut short after all.
 */
export async function fill(store: Store): Promise<void> {
  await seedIfEmpty(store, SAMPLE_ACCOUNTS, { now: Date.now(), newId: randomUUIDv7 })
}

const LINK_HOURS = 12

export interface Greeting {
  words: Words
  config: Config
  store: Store
  service: Service
  /** Where the panel was built. */
  output: string
}

/** Tells somebody new what to open: a link for each sample person, the panel, a workbook to try. */
export async function greet({ words, config, store, service, output }: Greeting): Promise<void> {
  const { welcome } = words.service
  const byRole = (one: Person, other: Person) => ROLES.indexOf(one.role) - ROLES.indexOf(other.role)
  const people = (await samplePeople(store.db)).sort(byRole)
  const lines: string[] = []
  if (people.length === 0) {
    lines.push('', 'url' in config.database ? welcome.databaseInUse : welcome.folderInUse(config.dataFolder))
  } else {
    lines.push('', welcome.open)
    for (const { name, email, role } of people) {
      const link = await makeLink(await service.auth(), config.baseUrl, email, LINK_HOURS)
      lines.push(`  ${name} (${welcome.roles[role]})`, `    ${link}`)
    }
    lines.push('', welcome.again(config.baseUrl), `  ${join(config.dataFolder, 'mail')}`)
  }
  lines.push('', welcome.panel, `  ${join(output, 'chrome-mv3')}`)
  lines.push('', welcome.workbook, `  ${await placeWorkbook(config.dataFolder, words)}`)
  lines.push('', welcome.stop, '')
  process.stdout.write(lines.join('\n'))
}

/** Puts the sample workbook into the data folder; says where. */
async function placeWorkbook(folder: string, words: Words): Promise<string> {
  const path = join(folder, 'sample.xlsx')
  await writeFile(path, await makeSample(lumenConnect, words), { mode: 0o600 })
  return path
}
