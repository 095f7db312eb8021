import { ask, type Condition, type Question, type QuestionId } from '../question.ts'

const is = (question: QuestionId, ...values: string[]): Condition => ({ question, is: values })
const yes = (question: QuestionId): Condition => is(question, 'yes')

/** What is asked once for the whole request (B37). */
const ABOUT_REQUEST: readonly Question[] = [
  ask('platform', 'about', 'B57'),
  ask('stage', 'about', 'B39 B42 B49'),
  ask('manager-name', 'manager', 'B39', { when: is('stage', 'onboarding') }),
  ask('manager-email', 'manager', 'B39', { when: is('stage', 'onboarding') }),
  ask('manager-phone', 'manager', 'B39', { when: is('stage', 'onboarding'), optional: true }),
  ask('intent', 'manager', 'B43', { when: is('stage', 'onboarding'), optional: true }),
  ask('equipment', 'equipment', 'B25 B44'),
  ask('equipment-details', 'equipment', 'B44', { when: { not: is('equipment', 'none') }, optional: true }),
  ask('needed-by', 'contact', 'B2', { optional: true, assumed: true }),
  ask('contact-phone', 'contact', 'B5 B46', { optional: true, assumed: true }),
  ask('contact-times', 'contact', 'B46', { optional: true, assumed: true }),
  ask('request-notes', 'contact', 'B2 B52', { optional: true }),
]

/** The person, what they may do, and the groups they belong to. */
const WHO: readonly Question[] = [
  ask('first-name', 'name', 'B13'),
  ask('last-name', 'name', 'B14'),
  ask('extension', 'name', 'B15'),
  ask('email', 'name', 'B16'),
  ask('permissions', 'portal', 'B17', { shared: true }),
  ask('permissions-like', 'portal', 'B17', { when: is('permissions', 'like'), shared: true }),
  ask('permission-list', 'portal', 'B17', { when: is('permissions', 'specific'), shared: true }),
  ask('permission-details', 'portal', 'B17', { when: is('permission-list', 'other'), shared: true }),
  ask('mailbox', 'mailbox', 'B18', { shared: true }),
  ask('mailbox-email', 'mailbox', 'B2 B18', { when: yes('mailbox'), optional: true, shared: true, assumed: true }),
  ask('speed-dial', 'mailbox', 'B19', { shared: true }),
  ask('speed-dial-code', 'mailbox', 'B19', { when: yes('speed-dial') }),
  ask('paging', 'mailbox', 'B20', { shared: true }),
  ask('paging-code', 'mailbox', 'B20', { when: yes('paging') }),
  ask('page-group', 'groups', 'B21', { shared: true }),
  ask('page-groups', 'groups', 'B21', { when: yes('page-group'), shared: true }),
  ask('recording', 'groups', 'B22', { shared: true }),
  ask('recording-groups', 'groups', 'B22', { when: yes('recording'), shared: true }),
  ask('pickup', 'groups', 'B23', { shared: true }),
  ask('pickup-groups', 'groups', 'B23', { when: yes('pickup'), shared: true }),
]

/** What the line ends in: apps, a phone, numbers of its own. */
const LINE: readonly Question[] = [
  ask('apps', 'phone', 'B9', { shared: true }),
  ask('phone', 'phone', 'B24 B47 B48', { shared: true }),
  ask('phone-source', 'phone', 'B25', { when: yes('phone'), shared: true }),
  ask('phone-make', 'phone', 'B24', { when: is('phone-source', 'have', 'store'), shared: true }),
  ask('phone-model', 'phone', 'B24', { when: is('phone-source', 'have', 'store'), shared: true }),
  ask('phone-mac', 'phone', 'B24', { when: is('phone-source', 'have') }),
  ask('phone-person', 'phone', 'B47', { when: yes('phone'), shared: true }),
  ask('phone-number', 'phone', 'B47', { when: yes('phone'), shared: true }),
  ask('phone-times', 'phone', 'B47', { when: yes('phone'), optional: true, shared: true }),
  ask('did', 'did', 'B26 B27', { shared: true }),
  ask('did-source', 'did', 'B26', { when: yes('did'), shared: true }),
  ask('did-count', 'did', 'B26', { when: is('did-source', 'new'), shared: true }),
  ask('did-area', 'did', 'B26', { when: is('did-source', 'new'), shared: true }),
  ask('did-keep', 'did', 'B26', { when: is('did-source', 'keep') }),
]

/** Which way calls go. */
const CALLS: readonly Question[] = [
  ask('own-hours', 'hours', 'B28 B29', { shared: true }),
  ask('business-hours', 'hours', 'B29', { when: yes('own-hours'), shared: true }),
  ask('by-day', 'hours', 'B30', { shared: true }),
  ask('device-days', 'hours', 'B30', { when: yes('by-day'), shared: true }),
  ask('forwarding', 'hours', 'B31', { shared: true }),
  ask('forwards', 'hours', 'B31', { when: yes('forwarding'), shared: true }),
  ask('after-hours', 'hours', 'B32', { shared: true }),
  ask('after-hours-route', 'hours', 'B32', { when: yes('after-hours'), shared: true }),
  ask('ivr', 'routing', 'B33 B34', { shared: true }),
  ask('ivr-places', 'routing', 'B34', { when: yes('ivr') }),
  ask('queue', 'routing', 'B33 B35', { shared: true }),
  ask('queue-places', 'routing', 'B35', { when: yes('queue'), shared: true }),
  ask('special-rule', 'routing', 'B33 B36', { shared: true }),
  ask('special-rule-text', 'routing', 'B36', { when: yes('special-rule'), shared: true }),
  ask('seat-notes', 'notes', 'B2 B52', { optional: true }),
]

/** What SpectrumVoIP's help page says its team needs to know (B13 to B36), and what support would ask besides. */
export const SPECTRUMVOIP_QUESTIONS: readonly Question[] = [...ABOUT_REQUEST, ...WHO, ...LINE, ...CALLS]
