import type { JSX } from 'preact'
import type { Level } from '../../shared/finding.ts'
import { valueParts } from '../../shared/unseen.ts'
import { Value } from '../ui/value.tsx'

/** A value as stored, with the characters nobody can see drawn as chips (NBSP, U+200B). */
export function Stored({ value, level }: { value: string; level?: Level | undefined }): JSX.Element {
  return <Value parts={valueParts(value)} tone={level === 'stop' ? 'stop' : 'look'} />
}
