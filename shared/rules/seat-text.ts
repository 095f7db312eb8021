import type { SeatContact, SeatLimits } from '../checklist-pack.ts'
import { isExtension, isReserved, plainCode } from '../extension.ts'
import { readMac } from '../mac.ts'
import { isAreaCode, readPhone } from '../nanp.ts'
import { ADDRESS } from '../person.ts'
import { type AnswerFinding, foundAt } from '../seat-finding.ts'

/** As long as the mail's own rules allow (RFC 5321). */
const LONGEST_ADDRESS = 254

/** What people type for the great providers when a finger slips; the domain as it was meant. */
const TYPOS: Readonly<Record<string, string>> = {
  'gmial.com': 'gmail.com',
  'gmai.com': 'gmail.com',
  'gamil.com': 'gmail.com',
  'gmail.con': 'gmail.com',
  'gmail.co': 'gmail.com',
  'hotmial.com': 'hotmail.com',
  'hotmail.con': 'hotmail.com',
  'outlok.com': 'outlook.com',
  'outlook.con': 'outlook.com',
  'yaho.com': 'yahoo.com',
  'yahoo.con': 'yahoo.com',
}

export function checkEmail(text: string): AnswerFinding[] {
  const address = text.trim()
  if (address.length > LONGEST_ADDRESS || !ADDRESS.test(address)) return [foundAt('email.shape', {})]
  const [local = '', domain = ''] = address.split('@')
  const dots = [local, domain].some(part => part.startsWith('.') || part.endsWith('.') || part.includes('..'))
  if (local.length > 64 || dots || !domain.includes('.')) return [foundAt('email.shape', {})]
  const meant = TYPOS[domain.toLowerCase()]
  if (meant === undefined) return []
  return [foundAt('email.typo', { proposed: `${local}@${meant}` }, { way: `${local}@${meant}` })]
}

export function checkExtension(text: string, limits: SeatLimits, contact: SeatContact): AnswerFinding[] {
  if (!isExtension(text, limits)) return [foundAt('extension.shape', limits.extension)]
  return isReserved(text, contact) ? [foundAt('extension.reserved', { number: text.trim() })] : []
}

export function checkCode(text: string, { code }: SeatLimits): AnswerFinding[] {
  const digits = plainCode(text).replace(/^[*#]{1,2}/, '')
  const fits = /^\d+$/.test(digits) && digits.length >= code.shortest && digits.length <= code.longest
  return fits ? [] : [foundAt('code.shape', code)]
}

export function checkPhone(text: string): AnswerFinding[] {
  const read = readPhone(text)
  if (read.ok) return []
  switch (read.why) {
    case 'signs':
      return [foundAt('phone.signs', {})]
    case 'length':
      return [foundAt('phone.length', { digits: read.digits })]
    case 'area':
      return [foundAt('phone.area', { area: read.area })]
    case 'exchange':
      return [foundAt('phone.exchange', { exchange: read.exchange })]
  }
}

/** An area code, or a city: anything with a letter in it. */
export function checkArea(text: string): AnswerFinding[] {
  const plain = text.trim().replace(/[()]/g, '')
  return isAreaCode(plain) || /\p{L}/u.test(plain) ? [] : [foundAt('area.shape', {})]
}

export function checkMac(text: string): AnswerFinding[] {
  const read = readMac(text)
  if (read.ok) return []
  switch (read.why) {
    case 'signs':
      return [foundAt('mac.signs', {})]
    case 'length':
      return [foundAt('mac.length', { digits: read.digits })]
    case 'nobody':
      return [foundAt('mac.nobody', {})]
  }
}

/** `today` is an ISO day. */
export function checkDate(text: string, today: string): AnswerFinding[] {
  const day = text.trim()
  const date = /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T00:00:00Z`) : null
  if (!date || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day) {
    return [foundAt('answer.date', {})]
  }
  return day < today ? [foundAt('answer.date-past', {})] : []
}

export function checkNumber(value: number, most: number): AnswerFinding[] {
  return Number.isInteger(value) && value >= 1 && value <= most ? [] : [foundAt('answer.number', { least: 1, most })]
}
