import type { Words } from '../catalogue.ts'

/** What the service says in the terminal of the person who runs it. */
export const service: Words['service'] = {
  wrongConfig: 'Le service ne peut pas démarrer avec ces réglages\u00a0:',
  config: {
    port: value => `PORT doit être un nombre de 0 à 65535 (valeur\u00a0: «\u00a0${value}\u00a0»).`,
    baseUrl: value =>
      `BASE_URL doit être une adresse http ou https sans chemin (valeur\u00a0: «\u00a0${value}\u00a0»).`,
    httpsNeeded: host =>
      `HOST vaut ${host}, que d’autres peuvent atteindre\u00a0: donnez à BASE_URL l’adresse https qu’ils utilisent.`,
    databaseUrl: 'DATABASE_URL doit commencer par postgres:// ou postgresql://.',
    smtpUrl: 'SMTP_URL doit commencer par smtp:// ou smtps://.',
    mailFrom: value => `MAIL_FROM doit être une adresse de courriel (valeur\u00a0: «\u00a0${value}\u00a0»).`,
    imapUrl: 'IMAP_URL doit commencer par imap:// ou imaps:// et contenir un nom et un mot de passe.',
    mailLanguage: value => `MAIL_LANGUAGE doit être en-US ou fr-CA (c’est «\u00a0${value}\u00a0»).`,
    mailKeptDays: value =>
      `MAIL_KEPT_DAYS doit être un nombre de jours de 1 à 3650 (valeur actuelle\u00a0: «\u00a0${value}\u00a0»).`,
    supportAddress: value =>
      `SUPPORT_ADDRESS doit être une adresse de courriel (valeur\u00a0: «\u00a0${value}\u00a0»).`,
    trustedProxies: value =>
      `TRUSTED_PROXIES contient des adresses et des réseaux comme 10.0.0.0/8, et non «\u00a0${value}\u00a0».`,
    levelFile: (path, reason) => `SERVICE_LEVEL_FILE ${path} ne se lit pas comme du JSON : ${reason}`,
    levelAt: at => `${at} :`,
    levelFault: {
      unknown: 'rien ici ne porte ce nom.',
      missing: 'il manque quelque chose ici, ou ce n’est pas un groupe de réglages.',
      zone: 'aucun fuseau horaire ne porte ce nom. Un exemple : America/Chicago.',
      interval: 'les heures s’écrivent ainsi : ["08:00-12:00", "13:00-18:00"].',
      overlap: 'ces heures en chevauchent d’autres.',
      'never-open': 'il faut quelqu’un au travail au moins un jour.',
      holiday: 'les jours fériés sont "us", ou une liste de jours comme "2026-12-25".',
      hours: 'il faut ici un nombre d’heures ouvrables supérieur à 0.',
      'resolve-first': 'la demande serait réglée avant d’avoir reçu une réponse.',
      'too-long': 'cela dépasse une demi-année de ces heures.',
    },
    secretFile: path => `SECRET_FILE ${path} est illisible ou contient moins de 32 caractères.`,
    dataFolder: path => `SIDECHECK_DATA ${path} ne peut être ni créé ni modifié.`,
    sampleReachable:
      'La base de données contient des personnes fictives; elle n’est servie que sur cet ordinateur. Retirez HOST et BASE_URL, ou utilisez un autre dossier de données.',
    welcomeReachable:
      'npm start sert à essayer Sidecheck sur cet ordinateur. Retirez HOST et BASE_URL, ou lancez le service pour d’autres avec npm run service -- start',
    folderOpen: path =>
      `D’autres utilisateurs de cet ordinateur peuvent accéder à des données dans ${path}. Donnez à SIDECHECK_DATA un dossier qui n’existe pas encore ou, si celui-ci est réservé à Sidecheck, fermez-le d’abord\u00a0: chmod 700 ${path}`,
    folderHeld: path => `Un autre service utilise ${path}. Arrêtez-le d’abord, ou choisissez un autre SIDECHECK_DATA.`,
    portBusy: (port, next) =>
      `Un autre programme occupe le port ${port}. Arrêtez-le, ou donnez à PORT un autre numéro, par exemple ${next}, puis recommencez.`,
    newerSchema:
      'La base de données vient d’une version plus récente de Sidecheck. Mettez le programme à jour, ou restaurez une copie plus ancienne.',
    damaged:
      'Le fichier de la base de données est endommagé et a été laissé tel quel. Remettez la dernière copie à sa place\u00a0: npm run service -- restore FICHIER',
    database: reason => `La base de données ne s’ouvre pas\u00a0: ${reason}`,
  },
  ready: url => `Sidecheck est prêt à l’adresse ${url}`,
  startUsage: `npm run service -- start [--lang en-US|fr-CA]
Fait tourner le service jusqu’à ce qu’on l’arrête (Ctrl-C). Tout le reste se règle dans l’environnement; le README en donne la liste.
Pour essayer Sidecheck avec des données fictives\u00a0: npm start`,
  stopping: 'Fin des travaux en cours…',
  welcome: {
    open: 'Ouvrez le bureau comme l’une des personnes fictives (chaque lien sert une fois, sur cet ordinateur, pendant 12 heures)\u00a0:',
    roles: { admin: 'admin du client', rep: 'représentant', support: 'soutien', operator: 'exploitant' },
    folderInUse: path =>
      `Aucune personne fictive ici, car ${path} existait déjà. Pour essayer Sidecheck avec elles, donnez à SIDECHECK_DATA un dossier qui n’existe pas encore, puis recommencez.`,
    databaseInUse:
      'Aucune personne fictive ici, car la base de données de DATABASE_URL ou le dossier de données servait déjà. Pour essayer Sidecheck avec elles, recommencez sans DATABASE_URL, avec dans SIDECHECK_DATA un dossier qui n’existe pas encore.',
    again: url => `Plus tard\u00a0: connectez-vous à ${url}/sign-in; les courriels se trouvent dans`,
    panel:
      'Chargez le panneau\u00a0: chrome://extensions, «\u00a0Mode développeur\u00a0», «\u00a0Charger l’extension non empaquetée\u00a0», puis choisissez',
    workbook: 'Un classeur à essayer se trouve dans',
    stop: 'Arrêtez avec Ctrl-C.',
  },
  person: {
    usage: `Utilisation\u00a0: person add NOM COURRIEL --role admin|rep|support|operator [--enterprise ID …] [--lang en-US|fr-CA]
              person list [--json]
              person change COURRIEL [--name NOM] [--role …] [--enterprise ID …] [--lang …]
              person disable COURRIEL    la personne est déconnectée partout et ne peut pas revenir
              person enable COURRIEL`,
    unknown: email => `Personne n’a l’adresse ${email}.`,
    added: (name, email) => `${name} (${email}) peut maintenant se connecter.`,
    taken: email => `Une personne a déjà l’adresse ${email}.`,
    badName: 'Un nom tient sur une ligne, de 1 à 120 caractères, sans caractères de commande.',
    badEmail: email => `«\u00a0${email}\u00a0» n’est pas une adresse de courriel.`,
    enterpriseUnknown: id => `Aucune entreprise ne porte l’identifiant ${id}.`,
    enterpriseNeeded: 'Un admin a besoin d’au moins un --enterprise.',
  },
}
