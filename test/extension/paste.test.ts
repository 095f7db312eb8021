import { describe, expect, test } from 'vitest'
import { pastedNumbers } from '../../extension/models/paste.ts'
import { originPattern, serviceOrigin } from '../../extension/settings.ts'

describe('a pasted column', () => {
  test('is one number a line, and empty lines count for nothing', () => {
    expect(pastedNumbers('5-1001\r\n\r\n5-1002\n')).toEqual(['5-1001', '5-1002'])
  })

  test('of a table is its first column that holds anything', () => {
    expect(pastedNumbers('\t5-1001\tHarbor\n\t5-1002\tPine')).toEqual(['5-1001', '5-1002'])
  })

  test('keeps what nobody sees, so that the check can say it', () => {
    expect(pastedNumbers(' 5-1001\u00a0\n5\u20111002')).toEqual([' 5-1001\u00a0', '5\u20111002'])
  })

  test('begins below its headings, as in a file', () => {
    expect(pastedNumbers('Harbor & Pine\nAccount number\n5-1001\nn/a\n5-1002')).toEqual(['5-1001', 'n/a', '5-1002'])
  })

  test('of nothing is nothing', () => {
    expect(pastedNumbers(' \n\t\n')).toEqual([])
  })
})

describe('the service’s address', () => {
  test('is https anywhere, and plain http on this computer alone', () => {
    expect(serviceOrigin('accounts.example')).toBe('https://accounts.example')
    expect(serviceOrigin(' https://accounts.example/desk?x=1 ')).toBe('https://accounts.example')
    expect(serviceOrigin('http://127.0.0.1:8787/')).toBe('http://127.0.0.1:8787')
    expect(serviceOrigin('http://accounts.example')).toBeNull()
    expect(serviceOrigin('ftp://accounts.example')).toBeNull()
    expect(serviceOrigin('https://me:secret@accounts.example')).toBeNull()
    expect(serviceOrigin('')).toBeNull()
  })

  test('is asked permission for alone, without its port, since patterns hold none', () => {
    expect(originPattern('http://127.0.0.1:8787')).toBe('http://127.0.0.1/*')
    expect(originPattern('https://accounts.example')).toBe('https://accounts.example/*')
  })
})
