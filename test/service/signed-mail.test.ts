import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readMail } from '../../service/read-mail.ts'
import { signedContent, withoutArmour } from '../../service/signed-mail.ts'
import { rawIncoming } from '../../service/store/held-mail.ts'
import { type Incoming, makeIncoming } from './incoming-world.ts'

/** Mails as OpenSSL and GnuPG make them, with headers before them. */
const mailOf = async (name: string) =>
  new Uint8Array(await readFile(join(import.meta.dirname, '..', 'mails', `${name}.eml`)))
const names = ({ files }: { files: readonly { name: string }[] }) => files.map(({ name }) => name).sort()

describe('21: a signed mail', () => {
  test.each([
    ['smime-detached', 'smime.p7s'],
    ['smime-opaque', 'smime.p7m'],
    ['smime-opaque-ber', 'smime.p7m'],
  ])('%s is read with its files, and its signature is kept as a file', async (name, signature) => {
    const mail = await readMail(await mailOf(name))
    expect(mail).toMatchObject({ encrypted: false, subject: 'Two phones', text: expect.stringContaining('Merci, Zoé') })
    expect(mail.from?.address).toBe('marie@harborpine.example')
    expect(names(mail)).toEqual(['people.csv', signature])
    expect(mail.files.find(({ name }) => name === signature)?.bytes.length).toBeGreaterThan(1000)
  })

  test('PGP beside the text and PGP within it are read without the armour, and the signature is kept as a file', async () => {
    for (const name of ['pgp-mime', 'pgp-inline']) {
      const mail = await readMail(await mailOf(name))
      expect(mail.text.trim()).toMatch(/^We need two phones\.\n- one for the desk\n-- ?\nMarie$/)
      expect(names(mail)).toEqual(['signature.asc'])
      expect(new TextDecoder().decode(mail.files[0]?.bytes)).toMatch(/^-----BEGIN PGP SIGNATURE-----/)
      expect(mail.encrypted).toBe(false)
    }
  })

  test('half an armour, or a sentence about one, stays as it was written', () => {
    for (const text of ['-----BEGIN PGP SIGNED MESSAGE-----\nno end', 'I say BEGIN PGP SIGNATURE', '']) {
      expect(withoutArmour(text)).toEqual({ text, signature: null })
    }
  })

  test('what is written below a quoted armour, or below a signature, stays in the text', () => {
    const armour = ['SIGNED MESSAGE', 'SIGNATURE'].map(part => `-----BEGIN PGP ${part}-----`)
    const signed = [armour[0], 'Hash: SHA256', '', 'Which phone?', armour[1], 'abc', '-----END PGP SIGNATURE-----']
    const quoted = `${signed.map(line => `> ${line}`).join('\n')}\n\nThe black one.`
    expect(withoutArmour(quoted)).toEqual({ text: quoted, signature: null })
    const below = withoutArmour(`${signed.join('\n')}\nSent by a list`)
    expect(below.text).toBe('Which phone?\n\nSent by a list')
    expect(new TextDecoder().decode(below.signature ?? undefined)).toMatch(
      /^-----BEGIN.*abc\n-----END PGP SIGNATURE-----$/s,
    )
  })

  test.each(['smime-encrypted', 'pgp-encrypted', 'pgp-inline-encrypted'])(
    '%s says that it cannot be read',
    async name => {
      expect(await readMail(await mailOf(name))).toMatchObject({ encrypted: true, subject: 'Two phones' })
    },
  )

  test('no bytes at all and no change to good ones make the wrapping’s reader fail or hang', async () => {
    const raw = Buffer.from(await mailOf('smime-opaque-ber')).toString('latin1')
    const good = new Uint8Array(Buffer.from(raw.slice(raw.indexOf('\r\n\r\n')), 'base64'))
    expect(signedContent(good)).not.toBeNull()
    const spoiled = fc
      .array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 16 })
      .map(changes => changes.reduce((bytes, [at, byte]) => bytes.with(at, byte), good))
    fc.assert(fc.property(spoiled, bytes => void signedContent(bytes)))
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), bytes => void signedContent(new Uint8Array(bytes))))
    for (let length = 0; length < good.length; length += 7) signedContent(good.slice(0, length))
    // So many open ends that each would be looked for from the start.
    expect(signedContent(new Uint8Array(200_000).map((_, at) => (at % 2 === 0 ? 0x30 : 0x80)))).toBeNull()
  })
})

describe('21: signed and encrypted mail that comes in', () => {
  let world: Incoming
  beforeAll(async () => {
    world = await makeIncoming('sqlite')
  })
  afterAll(() => world.stop())

  test('what is only signed becomes a question; what is encrypted is held, kept as it came, and answered to nobody', async () => {
    const from = { marie: world.desk.ana.email }
    const receive = async (name: string) =>
      world.receive(
        Buffer.from(await mailOf(name))
          .toString('latin1')
          .replace('marie@harborpine.example', from.marie),
      )
    const signed = await receive('smime-opaque')
    expect(signed).toMatchObject({ state: 'filed', reason: 'opened' })
    expect(
      (await world.desk.read('sam', `TK-${signed.ticket_number}`)).attachments.map(({ name }) => name).sort(),
    ).toEqual(['people.csv', 'smime.p7m'])
    await world.desk.app.service.idle()
    const mailed = world.desk.app.mails.length
    for (const name of ['smime-encrypted', 'pgp-encrypted', 'pgp-inline-encrypted']) {
      const held = await receive(name)
      expect(held).toMatchObject({ state: 'held', reason: 'encrypted', ticket_number: null })
      const raw = (await rawIncoming(world.desk.app.store.db, held.id)) ?? ''
      expect(Buffer.from(raw, 'base64').toString('latin1')).toContain(`<${name}@mail.example>`)
    }
    await world.desk.app.service.idle()
    expect(world.desk.app.mails).toHaveLength(mailed)
  })
})
