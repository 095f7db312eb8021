import type { Coverage } from '../../page-reading.ts'
import { plural, sayNumber } from '../format.ts'

const say = (count: number) => sayNumber('en-US', count)
const accounts = (count: number) => plural('en-US', count, { one: '1 account', other: `${say(count)} accounts` })

/** The portal's page beside the panel, and what was read from it on a press of a button (N7). */
export const page = {
  onThisTab: 'on this tab',
  otherOnTab: (portal: string) => `${portal} on this tab`,
  open: 'Read the portal’s page',
  openAbout: 'Enterprises or accounts, from the tab beside this panel',
  title: 'Read the portal’s page',
  how: 'Open Enterprises, or a list of accounts, in the portal in the tab beside this panel. Its tables are read when you press the button, and at no other time. What was read stays on this computer.',
  permission: (portal: string) => `Your browser asks once whether the panel may see the pages of ${portal}.`,
  read: 'Read the page',
  readMore: 'Read this page too',
  anew: 'Begin anew',
  reading: 'Reading …',
  from: (host: string, when: string) => `${host}, read ${when}`,
  troubles: {
    'no-page':
      'There is no page beside this panel that can be read. Open the portal in a tab, and the panel beside it.',
    'not-shown':
      'The panel may not see this page. Press Sidecheck’s button in the browser’s toolbar while the portal’s page is in front, then try again.',
    denied:
      'Without your permission the page stays closed to the panel. You can also press Sidecheck’s button in the browser’s toolbar while the portal’s page is in front: that shows it this one page.',
    'not-secure': 'This page is not encrypted (http). Nothing is read from it or put into it.',
    sandboxed: 'The site has closed this page off (a sandbox). Nothing is read from it or put into it.',
    moved: 'The page has changed since it was looked at. Nothing was touched; look again.',
    'no-answer':
      'The page has not answered. Look at it: it may still be loading, or ask something itself. Then try again.',
  },
  nothing: 'No enterprises and no accounts were found in the tables of this page.',
  nothingHint: 'Where the list is drawn without a table, select it in the page, copy it, and paste it here.',
  unknownHost: (host: string, portal: string) =>
    `${host} is not an address that Sidecheck knows as ${portal}’s. Make sure of it before anything goes there.`,
  closedFrames: (count: number) =>
    plural('en-US', count, {
      one: 'One part of the page belongs to another site and was not looked into.',
      other: `${say(count)} parts of the page belong to other sites and were not looked into.`,
    }),
  coverage: ({ kind, read, total, pages, pageCount }: Coverage) => {
    if (kind === 'whole')
      return total === null ? `${say(read)} read; the page shows no further ones.` : `All ${say(read)} read.`
    if (kind === 'unsaid')
      return `${say(read)} read from ${say(pages)} pages. The page does not say whether that is all.`
    if (total !== null) return `${say(read)} of ${say(total)} read. Turn the page there and read it too.`
    if (pageCount !== null)
      return `${say(pages)} of ${say(pageCount)} pages read, ${say(read)} so far. Turn the page there and read it too.`
    return `${say(read)} read, and there are more. Turn the page there and read it too.`
  },
  enterprises: 'Enterprises',
  active: 'Active',
  inactive: 'Not active',
  activeUnsaid: 'Not said',
  numbers: (numbers: string) => `Customer numbers: ${numbers}`,
  registration: (on: boolean): string => (on ? 'Self registration on' : 'Self registration off'),
  created: (date: string) => `Created ${date}`,
  chosenThere: 'marked in the page',
  willBe: 'It is chosen once you sign in, where your profile has it.',
  notYours: (host: string) => `It is not among the enterprises of your profile at ${host}.`,
  isChosen: 'It is chosen here too.',
  inactiveWarn: (name: string) => `By the portal’s page, ${name} is not active. What you send for it would be refused.`,
  accounts: 'Accounts',
  column: (heading: string) => `From the column “${heading}”`,
  columnGuessed: 'The column was guessed by what it holds',
  stand: 'They stand in',
  chooseEnterprise: 'Choose the enterprise',
  ofMany: (count: number) =>
    `The table names ${say(count)} enterprises; only the accounts of the chosen one are taken.`,
  remember: (count: number) => `Remember ${accounts(count)}`,
  rememberMeans: 'Then a check tells which numbers stand there already, also offline.',
  remembered: (count: number, name: string) => `${accounts(count)} of ${name} remembered on this computer.`,
  lists: 'Remembered from pages',
  forget: 'Forget',
  forgetName: (name: string) => `Forget the accounts of ${name}`,
  check: (count: number) => `Check ${accounts(count)} as a list`,
  prove: 'Compare with your list',
  promise: 'Read when you pressed the button. Nothing was sent, and the page was not changed.',
  seenTitle: 'Here already, by the portal’s page',
  seenMeans: 'As you read it there',
  bySeen: (host: string, when: string) => `By the list read from ${host}, ${when}. Nothing was asked or sent for it.`,
}
