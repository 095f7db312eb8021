import { deflateRawSync } from 'node:zlib'
import type { Deflate } from '../shared/workbook/deflate.ts'

/** The platform's zlib. */
export const deflate: Deflate = bytes => deflateRawSync(bytes)
