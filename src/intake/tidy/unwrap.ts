import { decodePiece } from '../encoding.ts'
import type { Sample } from '../sample.ts'
import type { Source } from '../source.ts'
import { splitRecords } from '../structure/index.ts'
import { unitOf } from './narrow.ts'

/** Files that are larger are read as they stand. */
const LARGEST = 128 << 20
const LINES = 200
const MOST = 0.8
const MARKS = { delimiter: ',', quote: '"', escape: '"' } as const

/**
 * A file whose every line was saved as one quoted cell, its own marks doubled: `"1,""Printer, big"",open"`. Without
 * that wrapping, as UTF-8; null where it is none.
 */
export async function unwrapped(source: Source, sample: Sample): Promise<Source | null> {
  if (source.size > LARGEST || !isWrapped(sample.head)) return null
  const bytes = await source.read(0, source.size)
  const skip = sample.bom ? { 1: sample.encoding === 'utf-8' ? 3 : 0, 2: 2, 4: 4 }[unitOf(sample.encoding)] : 0
  const text = decodePiece(bytes.subarray(skip), sample.encoding).replace(/^\uFEFF/, '')
  const plain = new TextEncoder().encode(text.split(/(\r\n|\n|\r)/).map((line) => (isOneCell(line) ? inside(line) : line)).join(''))
  return { name: source.name, size: plain.length, stored: { blob: new Blob([plain]) }, read: async (start, end) => plain.slice(start, end) }
}

const isOneCell = (line: string): boolean => line.length > 2 && line.startsWith('"') && line.endsWith('"') && !/(?:^|[^"])"(?:"")*[^"]/.test(line.slice(1, -1))
const inside = (line: string): string => line.slice(1, -1).replaceAll('""', '"')

function isWrapped(head: string): boolean {
  const lines = head.split(/\r\n|\n|\r/, LINES + 1).filter((line) => line.trim() !== '')
  const whole = head.length > 0 && lines.length > LINES ? lines.slice(0, -1) : lines
  const widths = whole.map((line) => (isOneCell(line) ? widthOf(inside(line)) : 0))
  const [first = 0] = widths.filter((width) => width > 0)
  const header = widthOf(isOneCell(whole[0] ?? '') ? inside(whole[0] ?? '') : (whole[0] ?? ''))
  const same = widths.filter((width) => width === first).length
  return first > 1 && header === first && same >= 2 && same >= (whole.length - 1) * MOST && whole.some((line) => isOneCell(line) && line.slice(1, -1).includes('""'))
}

const widthOf = (line: string): number => splitRecords(line, MARKS).records[0]?.length ?? 0
