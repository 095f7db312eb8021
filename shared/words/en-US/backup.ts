/** Copies of the database: made while the service runs, and put back. */
export const backup = {
  usage: `Usage: backup FILE    copies the database while the service runs, and checks the copy
       restore FILE   puts such a copy in place of the database; stop the service first`,
  postgres:
    'The data is in PostgreSQL (DATABASE_URL): use pg_dump -Fc and pg_restore, which copy it while it is in use.',
  there: (path: string) => `${path} is there already and was left as it is. Choose another name.`,
  nothing: (path: string) => `There is no ${path}.`,
  broken: (why: 'damaged' | 'not-ours' | 'newer') =>
    ({
      damaged: 'The copy is damaged, so it was not used.',
      'not-ours': 'The file is not a database of Sidecheck, so it was not used.',
      newer: 'The copy was made by a newer Sidecheck. Update the program first.',
    })[why],
  failed: (reason: string) => `The copy could not be made: ${reason}`,
  done: (path: string, size: string) => `Copied and checked: ${path} (${size})`,
  secret: (folder: string) =>
    `The secret is not in it. Keep ${folder}/secret (or SECRET_FILE) elsewhere: without it everybody signs in anew and waiting mail is lost.`,
  restored: (path: string) => `${path} is the database now. Start the service.`,
  aside: (path: string) => `What was there before is kept as ${path}`,
}
