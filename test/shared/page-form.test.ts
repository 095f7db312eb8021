import { describe, expect, test } from 'vitest'
import { lumenConnectPage } from '../../shared/packs/lumen-connect-page.ts'
import { PAGE_RULES } from '../../shared/packs/pages.ts'
import { spectrumvoipPage } from '../../shared/packs/spectrumvoip-page.ts'
import type { FieldName, FormField } from '../../shared/page-ask.ts'
import { choosersOf, takes } from '../../shared/page-chooser.ts'
import { placeFacts, type WantedFact } from '../../shared/page-form.ts'
import { addressFault, hostPatterns, rulesOfHost } from '../../shared/page-rule.ts'

let count = 0
/** A field of a page, told by what names it: "label: Subject". */
function aField(names: string[], more: Partial<FormField> = {}): FormField {
  const read = names.map(text => {
    const [from = '', ...rest] = text.split(': ')
    return { from: from as FieldName, text: rest.join(': ') }
  })
  const plain = {
    kind: 'line' as const,
    rule: null,
    value: '',
    most: null,
    accept: '',
    locked: false,
    visible: true,
    form: 0,
  }
  return { at: count++, names: read, ...plain, ...more }
}

const FACTS: readonly WantedFact[] = [
  { field: 'name', value: 'Marie Delcourt' },
  { field: 'email', value: 'marie@customer.example' },
  { field: 'subject', value: '2 seats' },
  { field: 'description', value: 'Ada, 214\nTheo, 215' },
]

function placed(fields: readonly FormField[], facts = FACTS): Record<string, unknown> {
  const found = placeFacts(facts, fields, spectrumvoipPage.fields)
  return Object.fromEntries(found.map(({ field, into, why }) => [field, why ?? into?.names[0]?.text]))
}

describe('a request’s facts in a page’s form (N21)', () => {
  test('go by label, in one form: not into the search, the newsletter, nor a name that is half of one', () => {
    const search = aField(['placeholder: Search', 'name: q'], { form: 1 })
    const news = aField(['label: Email'], { form: 2 })
    const form = [
      aField(['label: First name']),
      aField(['label: Your name *', 'name: contact_name']),
      aField(['label: Company name']),
      aField(['label: Email address']),
      aField(['label: Confirm email address']),
      aField(['label: Subject']),
      aField(['label: Description'], { kind: 'lines' }),
    ]
    expect(placed([search, news, ...form])).toEqual({
      name: 'Your name *',
      email: 'Email address',
      subject: 'Subject',
      description: 'Description',
    })
  })

  test('are placed in French, and by what only the page’s makers read where there is no label', () => {
    const form = [
      aField(['placeholder: Votre nom']),
      aField(['name: contactEmail']),
      aField(['aria: Objet de la demande']),
      aField(['heading: Comment pouvons-nous vous aider?'], { kind: 'lines' }),
    ]
    expect(placed(form)).toEqual({
      name: 'Votre nom',
      email: 'contactEmail',
      subject: 'Objet de la demande',
      description: 'Comment pouvons-nous vous aider?',
    })
  })

  test('a rule’s selector counts before any label', () => {
    const misnamed = aField(['label: Topic area'], { rule: 'subject' })
    const labelled = aField(['label: Subject'])
    expect(placed([misnamed, labelled], [{ field: 'subject', value: '2 seats' }])).toEqual({ subject: 'Topic area' })
  })

  test('what cannot be put is told with its reason, and nothing unseen is filled', () => {
    const form = [
      aField(['label: Your name'], { locked: true }),
      aField(['label: Email address'], { visible: false }),
      aField(['label: Subject'], { kind: 'choice' }),
      aField(['label: Description'], { kind: 'lines', most: 10 }),
    ]
    expect(placed(form)).toEqual({ name: 'locked', email: 'no-field', subject: 'choice', description: 'too-long' })
    expect(placed([aField(['label: Message'], { kind: 'rich' })], FACTS.slice(3))).toEqual({ description: 'rich' })
  })
})

describe('a page’s file choosers (A23)', () => {
  const rules = lumenConnectPage.fields
  test('the one for the list of accounts comes first; pictures are told apart; one of which nothing is seen is not offered', () => {
    const picture = aField(['label: Upload a picture', 'heading: Company picture'], {
      kind: 'file',
      accept: 'image/png',
    })
    const hidden = aField(['label: Choose File'], { kind: 'file', visible: false })
    const list = aField(['label: Choose File', 'heading: Step 2: Upload Completed Template'], {
      kind: 'file',
      accept: '.xlsx,.xls',
    })
    const choosers = choosersOf([picture, hidden, list], rules, 'accounts-1-of-4.xlsx')
    expect(choosers.map(({ field, meant, why }) => [field.at, meant, why])).toEqual([
      [list.at, true, null],
      [picture.at, true, 'kind'],
    ])
  })

  test('what a chooser says it takes is kept to', () => {
    const accepted = [
      '',
      '.XLSX',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      '*/*',
      '.xls, .xlsx',
    ]
    expect(accepted.filter(accept => !takes(accept, 'a.xlsx'))).toEqual([])
    expect(['.csv', 'image/*', '.xls', 'text/csv'].filter(accept => takes(accept, 'a.xlsx'))).toEqual([])
  })
})

describe('whose page it is', () => {
  test('a host is a portal’s by its own name and those below, not by what it ends in', () => {
    const portalOf = (host: string) => rulesOfHost(PAGE_RULES, host)?.portal ?? null
    expect(['lumen.com', 'portal.lumen.com', 'help.spectrumvoip.com'].map(portalOf)).toEqual([
      'Lumen Connect',
      'Lumen Connect',
      'SpectrumVoIP',
    ])
    expect(['evillumen.com', 'lumen.com.example', 'lumen.co'].map(portalOf)).toEqual([null, null, null])
    expect(hostPatterns(lumenConnectPage)).toEqual(['https://*.lumen.com/*'])
  })

  test('only https is touched, and http on this computer alone', () => {
    const fault = (address: string) => addressFault(new URL(address))
    expect(fault('https://portal.lumen.com/x')).toBe(null)
    expect(fault('http://127.0.0.1:8080/')).toBe(null)
    expect(fault('http://portal.lumen.com/')).toBe('not-secure')
    expect(fault('http://127.0.0.1.example/')).toBe('not-secure')
    expect(['file:///a.html', 'chrome://settings', 'about:blank', 'data:text/html,x'].map(fault)).toEqual(
      Array.from({ length: 4 }, () => 'not-a-page'),
    )
  })
})
