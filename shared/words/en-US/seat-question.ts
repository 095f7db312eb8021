import type { QuestionSentences } from '../seat-question.ts'

/** The questions of a seat checklist: short name, the question, why it is asked. */
export const seatQuestion: QuestionSentences = {
  platform: {
    name: 'Platform',
    ask: 'Which platform is your account on?',
    why: 'This list is made for Enswitch. On Stratus, support asks for other things.',
  },
  stage: {
    name: 'Stage',
    ask: 'Where do you stand with the provider?',
    why: 'While you are being set up, your project manager adds seats. After that, support does.',
  },
  'manager-name': {
    name: 'Project manager',
    ask: 'Who is your project manager?',
    why: 'The request goes to this person.',
  },
  'manager-email': {
    name: 'Project manager’s e-mail',
    ask: 'Your project manager’s e-mail address?',
    why: 'The finished request is put into an e-mail to this address.',
  },
  'manager-phone': {
    name: 'Project manager’s phone',
    ask: 'Your project manager’s phone number?',
    why: 'So that the call sheet has it.',
  },
  intent: {
    name: 'What you intend',
    ask: 'What do you intend with the new seats?',
    why: 'A project manager plans the rest of the installation around it.',
  },
  equipment: {
    name: 'Equipment',
    ask: 'Which equipment do you need for these seats?',
    why: 'Phones and headsets come from the online store or through your project manager, and take time.',
  },
  'equipment-details': {
    name: 'Equipment details',
    ask: 'Which models, and how many?',
    why: 'So that the right ones are there on the day.',
  },
  'needed-by': {
    name: 'Needed by',
    ask: 'When should the seats work?',
    why: 'So that support can plan. It is no promise.',
  },
  'contact-phone': {
    name: 'Number to call back',
    ask: 'On which number can support call you?',
    why: 'A short call settles what a message cannot.',
  },
  'contact-times': { name: 'Times to call', ask: 'When can support call you?', why: 'So that the call finds you.' },
  'request-notes': {
    name: 'Notes',
    ask: 'Anything else about this request?',
    why: 'The more support knows, the less it has to ask.',
  },
  'first-name': { name: 'First name', ask: 'First name', why: 'It stands in the directory and on the phone.' },
  'last-name': { name: 'Last name', ask: 'Last name', why: 'It stands in the directory and on the phone.' },
  extension: { name: 'Extension', ask: 'Extension', why: 'The number colleagues dial to reach this person.' },
  email: { name: 'E-mail', ask: 'E-mail', why: 'For resetting the password of the web portal.' },
  permissions: {
    name: 'Permissions',
    ask: 'Which permissions in the web portal?',
    why: 'Without special permissions, people see their own calls and settings.',
  },
  'permissions-like': {
    name: 'Same permissions as',
    ask: 'The same as whom?',
    why: 'A name or an extension that has them already.',
  },
  'permission-list': {
    name: 'Special permissions',
    ask: 'What should this person be able to do?',
    why: 'Support sets exactly these.',
  },
  'permission-details': {
    name: 'Other permissions',
    ask: 'Which other permissions?',
    why: 'In your own words; support finds the setting.',
  },
  mailbox: { name: 'Mailbox', ask: 'A mailbox for voice messages?', why: 'It is set up together with the line.' },
  'mailbox-email': {
    name: 'Messages by e-mail',
    ask: 'Send voice messages by e-mail too?',
    why: 'They go to the e-mail address above.',
  },
  'speed-dial': {
    name: 'Speed dial',
    ask: 'A speed dial code?',
    why: 'A short code that everybody can dial to reach this seat.',
  },
  'speed-dial-code': {
    name: 'Speed dial code',
    ask: 'Which speed dial code?',
    why: 'One that is free. If it is all the same to you, choose “Don’t know, ask me”.',
  },
  paging: {
    name: 'Paging',
    ask: 'A paging code?',
    why: 'With it, an announcement can be made through this phone’s speaker.',
  },
  'paging-code': {
    name: 'Paging code',
    ask: 'Which paging code?',
    why: 'One that is free. If it is all the same to you, choose “Don’t know, ask me”.',
  },
  'page-group': {
    name: 'Page group',
    ask: 'In a page group?',
    why: 'Announcements to the group are heard on this phone.',
  },
  'page-groups': { name: 'Page groups', ask: 'Which page groups?', why: 'Their names as you use them.' },
  recording: { name: 'Recording', ask: 'In a recording group?', why: 'Calls of its members are recorded.' },
  'recording-groups': { name: 'Recording groups', ask: 'Which recording groups?', why: 'Their names as you use them.' },
  pickup: { name: 'Pickup group', ask: 'In a pickup group?', why: 'Its members can take each other’s calls.' },
  'pickup-groups': { name: 'Pickup groups', ask: 'Which pickup groups?', why: 'Their names as you use them.' },
  apps: {
    name: 'Apps',
    ask: 'Which apps will this person use?',
    why: 'Each app is set up with the line, and counts for the bill.',
  },
  phone: {
    name: 'Phone',
    ask: 'Will a phone be registered to this extension?',
    why: 'Setting up a phone may need a remote session, so this decides how to send the request.',
  },
  'phone-source': {
    name: 'Which phone',
    ask: 'Which phone will it be?',
    why: 'New phones come from the online store.',
  },
  'phone-make': { name: 'Make', ask: 'Which make?', why: 'Each make is registered in its own way.' },
  'phone-model': { name: 'Model', ask: 'Which model?', why: 'It stands on the back or under the phone.' },
  'phone-mac': {
    name: 'MAC address',
    ask: 'Its MAC address?',
    why: 'It tells this phone from all others; it stands on a label under the phone.',
  },
  'phone-person': {
    name: 'On site',
    ask: 'Who will be at the phone during the call?',
    why: 'Someone has to press keys on the phone while support registers it.',
  },
  'phone-number': {
    name: 'Their number',
    ask: 'On which number is that person reached?',
    why: 'Not the new phone itself, which does not work yet.',
  },
  'phone-times': {
    name: 'Times for the phone',
    ask: 'When is someone at the phone?',
    why: 'So that support calls then.',
  },
  did: {
    name: 'Direct number',
    ask: 'A direct number (DID)?',
    why: 'Callers from outside reach the seat without the main line. Direct numbers are ordered separately.',
  },
  'did-source': {
    name: 'New or kept',
    ask: 'A new number, or one you have?',
    why: 'A number from another provider has to be moved first.',
  },
  'did-count': { name: 'How many', ask: 'How many numbers?', why: 'Each one counts for the bill.' },
  'did-area': { name: 'Area', ask: 'Which area code or city?', why: 'The number is chosen from what is free there.' },
  'did-keep': { name: 'Numbers to keep', ask: 'Which numbers do you keep?', why: 'As they are dialed today.' },
  'own-hours': {
    name: 'Own hours',
    ask: 'Business hours that differ from the company’s?',
    why: 'Outside of these hours, calls go another way.',
  },
  'business-hours': {
    name: 'Business hours',
    ask: 'Which hours?',
    why: 'Several times a day, and past midnight, are possible.',
  },
  'by-day': {
    name: 'Devices by day',
    ask: 'Are calls answered on different devices by day of the week?',
    why: 'For example the desk phone on weekdays and the mobile app on Fridays.',
  },
  'device-days': { name: 'Devices', ask: 'Which devices on which day?', why: 'Calls ring on all that you choose.' },
  forwarding: {
    name: 'Forwarding',
    ask: 'Will calls be forwarded to another device or person?',
    why: 'It is set up with the line, and can be changed later.',
  },
  forwards: { name: 'Forward to', ask: 'When, and where to?', why: 'An extension, or any phone number.' },
  'after-hours': {
    name: 'After hours',
    ask: 'A special way for calls after hours?',
    why: 'Otherwise they go where the company’s after-hours calls go.',
  },
  'after-hours-route': {
    name: 'After hours to',
    ask: 'Where do they go?',
    why: 'The mailbox, a person, a queue, a menu or a message.',
  },
  ivr: { name: 'IVR menu', ask: 'In an IVR menu?', why: 'Callers press a number to reach this seat.' },
  'ivr-places': {
    name: 'Place in the menu',
    ask: 'Which auto attendant, and which option?',
    why: 'The key that callers press.',
  },
  queue: { name: 'Queue', ask: 'In a call queue or hunt group?', why: 'Calls ring its members in turn.' },
  'queue-places': { name: 'Place in the queue', ask: 'Which one, and in what order?', why: '1 is rung first.' },
  'special-rule': {
    name: 'Special rule',
    ask: 'A special routing rule?',
    why: 'For example “calls from this customer always go here”.',
  },
  'special-rule-text': {
    name: 'The rule',
    ask: 'What should happen, and when?',
    why: 'In your own words; support finds the setting.',
  },
  'seat-notes': {
    name: 'Notes on the seat',
    ask: 'Anything else about this seat?',
    why: 'The more support knows, the less it has to ask.',
  },
}
