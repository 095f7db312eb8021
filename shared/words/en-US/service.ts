import type { LevelFault } from '../../service-level-file.ts'

/** What the service says in the terminal of the person who runs it. */
export const service = {
  wrongConfig: 'The service cannot start as it is set up:',
  config: {
    port: (value: string) => `PORT must be a number from 0 to 65535 (it is “${value}”).`,
    baseUrl: (value: string) => `BASE_URL must be an http or https address without a path (it is “${value}”).`,
    httpsNeeded: (host: string) =>
      `HOST is ${host}, which others can reach: set BASE_URL to the https address they use.`,
    databaseUrl: 'DATABASE_URL must start with postgres:// or postgresql://.',
    smtpUrl: 'SMTP_URL must start with smtp:// or smtps://.',
    mailFrom: (value: string) => `MAIL_FROM must be an e-mail address (it is “${value}”).`,
    imapUrl: 'IMAP_URL must start with imap:// or imaps:// and hold a name and a password.',
    mailLanguage: (value: string) => `MAIL_LANGUAGE must be en-US or fr-CA (it is “${value}”).`,
    mailKeptDays: (value: string) => `MAIL_KEPT_DAYS must be a number of days from 1 to 3650 (it is “${value}”).`,
    supportAddress: (value: string) => `SUPPORT_ADDRESS must be an e-mail address (it is “${value}”).`,
    trustedProxies: (value: string) =>
      `TRUSTED_PROXIES takes addresses and networks such as 10.0.0.0/8, not “${value}”.`,
    levelFile: (path: string, reason: string) => `SERVICE_LEVEL_FILE ${path} cannot be read as JSON: ${reason}`,
    levelAt: (at: string) => `${at}:`,
    levelFault: {
      unknown: 'nothing here has this name.',
      missing: 'this is missing, or is no group of settings.',
      zone: 'no time zone has this name; an example is America/Chicago.',
      interval: 'hours are written as ["08:00-12:00", "13:00-18:00"].',
      overlap: 'these hours overlap others.',
      'never-open': 'on some day somebody must work.',
      holiday: 'holidays are "us", or a list of days such as "2026-12-25".',
      hours: 'this must be a number of business hours above 0.',
      'resolve-first': 'it would be settled before it was answered.',
      'too-long': 'this takes longer than half a year of these hours.',
    } as Readonly<Record<LevelFault['code'], string>>,
    secretFile: (path: string) => `SECRET_FILE ${path} cannot be read, or holds less than 32 characters.`,
    dataFolder: (path: string) => `SIDECHECK_DATA ${path} cannot be made or written to.`,
    sampleReachable:
      'The database holds sample people, so it is served on this computer only. Leave out HOST and BASE_URL, or use another data folder.',
    welcomeReachable:
      'npm start is for trying Sidecheck on this computer. Leave out HOST and BASE_URL, or serve others with npm run service -- start',
    folderOpen: (path: string) =>
      `Others on this computer can get at data in ${path}. Set SIDECHECK_DATA to a folder that does not exist yet, or, if this one is for Sidecheck alone, close it first: chmod 700 ${path}`,
    folderHeld: (path: string) =>
      `Another service is running on ${path}. Stop it first, or use another SIDECHECK_DATA.`,
    portBusy: (port: number, next: number) =>
      `Port ${port} is in use by another program. Stop that one, or set PORT to another number, ${next} for example, and start again.`,
    newerSchema: 'The database was made by a newer Sidecheck. Update the program, or restore an older back-up.',
    damaged:
      'The database file is damaged, and was left as it is. Put the last back-up in its place: npm run service -- restore FILE',
    database: (reason: string) => `The database cannot be opened: ${reason}`,
  },
  ready: (url: string) => `Sidecheck is ready on ${url}`,
  startUsage: `npm run service -- start [--lang en-US|fr-CA]
Runs the service until it is told to stop (Ctrl-C). Everything else is set in the environment: the README lists it.
To try Sidecheck with sample data: npm start`,
  stopping: 'Finishing what is under way …',
  welcome: {
    open: 'Open the desk as one of the sample people (each link works once, on this computer, for 12 hours):',
    roles: { admin: 'admin', rep: 'rep', support: 'support', operator: 'operator' },
    folderInUse: (path: string) =>
      `No sample people here, since ${path} was there before. To try Sidecheck with them, set SIDECHECK_DATA to a folder that does not exist yet, and start again.`,
    databaseInUse:
      'No sample people here, since the database at DATABASE_URL or the data folder was in use before. To try Sidecheck with them, start again without DATABASE_URL, with SIDECHECK_DATA set to a folder that does not exist yet.',
    again: (url: string) => `Later: sign in on ${url}/sign-in; the mails lie in`,
    panel: 'Load the panel: chrome://extensions, “Developer mode”, “Load unpacked”, and choose',
    workbook: 'A workbook to try lies in',
    stop: 'Stop with Ctrl-C.',
  },
  person: {
    usage: `Usage: person add NAME EMAIL --role admin|rep|support|operator [--enterprise ID …] [--lang en-US|fr-CA]
       person list [--json]
       person change EMAIL [--name NAME] [--role …] [--enterprise ID …] [--lang …]
       person disable EMAIL    signs them out everywhere; they cannot come back
       person enable EMAIL`,
    unknown: (email: string) => `There is nobody with ${email}.`,
    added: (name: string, email: string) => `${name} (${email}) may sign in now.`,
    taken: (email: string) => `There is a person with ${email} already.`,
    badName: 'A name is one line of 1 to 120 characters, without control characters.',
    badEmail: (email: string) => `“${email}” is not an e-mail address.`,
    enterpriseUnknown: (id: string) => `There is no enterprise ${id}.`,
    enterpriseNeeded: 'An admin needs at least one --enterprise.',
  },
}
