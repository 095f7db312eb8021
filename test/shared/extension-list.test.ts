import { expect, test } from 'vitest'
import { readExtensions } from '../../shared/extension-list.ts'

test('a pasted list of extensions is read with the names before or after the numbers, each number once (N13)', () => {
  const text = '214 Theo Marsh\nAna Ruiz, 0215\r\n216\nExtension\n214 Theo\n\n'
  expect(readExtensions(text)).toEqual({
    extensions: [
      { number: '214', name: 'Theo' },
      { number: '0215', name: 'Ana Ruiz' },
      { number: '216', name: null },
    ],
    unread: 1,
  })
})
