import { expect, test } from 'vitest'
import { createTicketProof } from '../../service/actions/ticket-proof.ts'
import { parseTicketCode, writeTicketCode } from '../../shared/ticket-code.ts'

const proof = createTicketProof('a secret')
const code = { number: 'TK-4107', proof: proof.of('TK-4107') }

test('B51: a code is read as people type it, and nothing else is taken for one', () => {
  const written = writeTicketCode(code)
  const typed = ` tk - 4107 - ${code.proof.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')}`
  const spaced = `tk 4107 ${code.proof.slice(0, 5)} ${code.proof.slice(5)}`
  for (const text of [written, typed, spaced, ` ${written} `]) expect(parseTicketCode(text)).toEqual(code)
  for (const text of [
    '',
    'TK-4107',
    written.replaceAll('-', ''),
    written.slice(0, -1),
    `${written}A`,
    'TK-4107-7K2MQ9XDPU',
    `${' '.repeat(70)}${written}`,
  ]) {
    expect(parseTicketCode(text)).toBeNull()
  }
})

test('a proof is of one ticket and one secret', () => {
  expect(proof.isOf('TK-4107', code.proof)).toBe(true)
  expect(proof.isOf('TK-4108', code.proof)).toBe(false)
  expect(proof.isOf('TK-4107', '')).toBe(false)
  expect(proof.isOf('TK-4107', 'é'.repeat(10)), 'as many letters, and twice the bytes').toBe(false)
  expect(createTicketProof('another').isOf('TK-4107', code.proof)).toBe(false)
})
