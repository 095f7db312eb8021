import { deflateSync } from 'fflate'
import type { Deflate } from '../../shared/workbook/deflate.ts'

/** Plain JavaScript: the one sheet part that is packed is small, and a stream would cost more to set up. */
export const deflate: Deflate = bytes => deflateSync(bytes)
