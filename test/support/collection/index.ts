/** Files in the manner of real ones, each with what it holds: made by hand, and damaged by a seed. */
import { ABOVE, BELOW } from './above-and-below.ts'
import { ENCODINGS, LINE_ENDS } from './bytes.ts'
import type { Case } from './case.ts'
import { QUOTES, SEPARATORS } from './marks.ts'
import { CELLS, WIDTHS } from './rows.ts'
import { HEADERS, SEVERAL, SIZES } from './shapes.ts'

export const HAND_MADE: readonly Case[] = [...SEPARATORS, ...QUOTES, ...ENCODINGS, ...LINE_ENDS, ...ABOVE, ...BELOW, ...HEADERS, ...SEVERAL, ...WIDTHS, ...CELLS, ...SIZES]

export { KINDS } from './case.ts'
export type { Case, Kind, Truth } from './case.ts'
