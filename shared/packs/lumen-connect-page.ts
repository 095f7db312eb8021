import type { PageRules } from '../page-rule.ts'

/** Lumen Connect's own pages: the tables of A7 to A14, and the file chooser of A23. The help page names its words; the rest is assumed. */
export const lumenConnectPage: PageRules = {
  pack: 'lumen-connect',
  portal: 'Lumen Connect',
  version: 1,
  owner: 'Sidecheck',
  date: '2026-11-23',
  source: 'https://docs.lumen.com/',
  hosts: ['.lumen.com'],
  tables: [
    {
      kind: 'enterprises',
      columns: {
        id: ['enterprise id', 'enterprise number', 'id d entreprise', 'identifiant d entreprise', 'id entreprise'],
        name: ['enterprise name', 'name', 'nom', 'nom de l entreprise', 'nom d entreprise'],
        custom: ['custom name', 'custom enterprise name', 'nom personnalise'],
        numbers: ['customer number', 'customer numbers', 'customer number s', 'numeros de client', 'numero de client'],
        registration: ['self registration', 'self registration status', 'inscription libre', 'auto inscription'],
        active: [
          'active',
          'status',
          'enterprise status',
          'active status',
          'actif',
          'active inactive',
          'statut',
          'etat',
        ],
        created: [
          'created',
          'created on',
          'created date',
          'date created',
          'creation date',
          'cree le',
          'date de creation',
        ],
      },
    },
    {
      kind: 'accounts',
      columns: {
        account: ['account number', 'account', 'account id', 'billing account number', 'numero de compte', 'compte'],
        enterprise: ['enterprise id', 'enterprise', 'id d entreprise', 'identifiant d entreprise', 'entreprise'],
      },
    },
  ],
  fields: [
    {
      field: 'accounts-file',
      selectors: [],
      labels: [
        'step 2 upload completed template',
        'upload completed template',
        'choose file',
        'option 1 add multiple accounts bulk load',
        'multiple accounts template',
        'upload template',
        'bulk load',
        'etape 2 televerser le modele rempli',
        'televerser le modele rempli',
        'choisir un fichier',
        'upload file',
        'upload',
        'televerser',
      ],
    },
  ],
  assumptions: ['hosts', 'labels', 'headings'],
}
