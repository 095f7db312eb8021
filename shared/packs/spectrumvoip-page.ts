import type { PageRules } from '../page-rule.ts'
import { SPECTRUMVOIP } from './spectrumvoip-name.ts'

/** SpectrumVoIP's form to submit a support ticket (B41, B50). That it is there is said; what its fields are called is assumed. */
export const spectrumvoipPage: PageRules = {
  pack: 'spectrumvoip-enswitch',
  portal: SPECTRUMVOIP,
  version: 1,
  owner: 'Sidecheck',
  date: '2026-11-23',
  source: 'https://documentation.spectrumvoip.com/',
  hosts: ['.spectrumvoip.com'],
  tables: [],
  fields: [
    {
      field: 'name',
      selectors: [],
      labels: ['your name', 'full name', 'contact name', 'name', 'votre nom', 'nom complet', 'nom'],
      unless: ['first', 'last', 'user', 'prenom', 'famille', 'search', 'file'],
    },
    {
      field: 'email',
      selectors: [],
      labels: [
        'your email address',
        'email address',
        'your email',
        'email',
        'e mail',
        'adresse courriel',
        'votre courriel',
        'courriel',
      ],
      unless: ['confirm', 'confirmer', 'newsletter', 'subscribe', 'infolettre'],
    },
    {
      field: 'phone',
      selectors: [],
      labels: ['phone number', 'callback number', 'phone', 'telephone', 'numero de telephone'],
    },
    {
      field: 'company',
      selectors: [],
      labels: [
        'company name',
        'business name',
        'account name',
        'company',
        'organization',
        'nom de l entreprise',
        'entreprise',
      ],
    },
    { field: 'subject', selectors: [], labels: ['subject', 'title', 'summary', 'topic', 'objet', 'sujet', 'titre'] },
    {
      field: 'description',
      selectors: [],
      labels: [
        'description',
        'message',
        'details',
        'how can we help',
        'what can we help you with',
        'question',
        'comments',
        'comment pouvons nous vous aider',
        'precisions',
        'commentaires',
      ],
    },
  ],
  assumptions: ['hosts', 'labels'],
}
