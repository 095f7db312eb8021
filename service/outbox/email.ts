import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Transporter } from 'nodemailer'
import { type SendMail, Unsendable } from './dispatch.ts'

/** Sends by SMTP. nodemailer is loaded with the first mail, not at start. `from` is the address people see. */
export function smtpSender(url: string, from: string): SendMail {
  let transporter: Promise<Transporter> | undefined
  return async (id, mail) => {
    transporter ??= import('nodemailer').then(({ default: nodemailer }) =>
      nodemailer.createTransport(url, { disableFileAccess: true, disableUrlAccess: true }),
    )
    try {
      await (await transporter).sendMail(envelope(id, mail, from))
    } catch (thrown) {
      // A 5xx answer is final; anything else may pass.
      const code = thrown instanceof Error && 'responseCode' in thrown ? Number(thrown.responseCode) : 0
      throw code >= 500 ? new Unsendable(thrown instanceof Error ? thrown.message : String(thrown)) : thrown
    }
  }
}

/** Without a mail server, mails become files that any mail program opens: a readable mailbox in the data folder. */
export function fileSender(folder: string, from: string): SendMail {
  return async (id, mail) => {
    const { default: nodemailer } = await import('nodemailer')
    const composer = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
    const { message } = await composer.sendMail(envelope(id, mail, from))
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const place = join(folder, `${id}.eml`)
    // Written beside and renamed, so that who watches the folder never reads half a mail.
    await writeFile(`${place}.part`, message, { mode: 0o600 })
    await rename(`${place}.part`, place)
  }
}

function envelope(id: string, mail: Parameters<SendMail>[1], from: string) {
  const domain = from.slice(from.lastIndexOf('@') + 1).replace(/[^\w.-]/g, '') || 'localhost'
  return {
    from,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: `<${id}@${domain}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}
