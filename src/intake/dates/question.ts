import type { DateFinding, DateOrderQuestion, MappingChanges, ProposedColumn, SampleRow } from '../inspection.ts'
import { evidenceOfLatest, evidenceOfOthers, evidenceOfSequence, evidenceOfSorting, ownOrder, patternsOf } from './order.ts'
import type { DateColumn, OrderEvidence } from './order.ts'
import { instantOf, isDigits, shapeOf } from './shape.ts'
import type { DateOrder, DateShape } from './shape.ts'

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
/** Columns that cannot come before the ticket's creation. */
const LATER = ['first_response_at', 'resolved_at', 'closed_at', 'response_due_at', 'resolution_due_at']

/** `3 April 2024, 14:22`, in the text's own wall clock. */
function spoken(shape: DateShape, order: DateOrder): string {
  const at = instantOf(shape, order) + shape.offset_ms
  if (Number.isNaN(at)) return 'no date'
  const date = new Date(at)
  const two = (n: number) => String(n).padStart(2, '0')
  const day = `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`
  return shape.time_ms === 0 && !shape.template.includes(':') ? day : `${day}, ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`
}

export interface Dates {
  readonly columns: readonly ProposedColumn[]
  readonly findings: readonly DateFinding[]
  readonly questions: readonly DateOrderQuestion[]
}

/**
 * Decides day and month for each mapped column of dates: by its own values, else by the reader, else by
 * what the rest of the file says, else it asks. `all` are every column of the file that holds dates.
 */
export function decideDates(columns: readonly ProposedColumn[], all: readonly DateColumn[], sample: readonly SampleRow[], changes: MappingChanges, assumed: DateOrder): Dates {
  const findings: DateFinding[] = []
  const questions: DateOrderQuestion[] = []
  const shapes = shapesIn(sample)
  const read = columns.map((column) => {
    if (column.kind !== 'instant' && column.kind !== 'date') return column
    const dates = all.find((d) => d.index === column.index)
    if (dates === undefined) return { ...column, patterns: [{ pattern: null, has_offset: false }] }
    const own = ownOrder(dates)
    const offsets = dates.shapes.filter((shape) => shape.has_offset).length
    const offset = offsets === 0 ? 'none' : offsets === dates.shapes.length ? 'all' : 'some'
    const finding = { column: column.column, header: column.header, offset } as const
    if ((own === 'day_first' || own === 'month_first') || (own === null && dates.either === 0)) {
      const order = own ?? assumed
      findings.push({ ...finding, order: own, certain: true })
      return { ...column, patterns: patternsOf(dates, order) }
    }
    const evidence = gather(dates, column.column, columns, all, sample, shapes, own === 'both')
    const chosen = changes.orders?.find((o) => o.column === column.column)?.order ?? null
    const said = agreed(evidence)
    const choice = chosen ?? said
    const fallback = own === 'both' ? (dates.day_first.count >= dates.month_first.count ? 'day_first' : 'month_first') : assumed
    findings.push({ ...finding, order: choice, certain: choice !== null })
    questions.push({
      kind: 'date_order',
      column: column.column,
      header: column.header,
      index: column.index,
      samples: samplesOf(sample, dates.index, shapes(dates.index)),
      evidence: evidence.map((e) => e.because),
      choice,
      assumed: fallback,
      chosen_by: chosen !== null ? 'reader' : said !== null ? 'file' : null,
    })
    return { ...column, patterns: patternsOf(dates, choice ?? fallback) }
  })
  return { columns: read, findings, questions }
}

function agreed(evidence: readonly OrderEvidence[]): DateOrder | null {
  const first = evidence[0]?.order ?? null
  return evidence.every((e) => e.order === first) ? first : null
}

function gather(dates: DateColumn, name: string, columns: readonly ProposedColumn[], all: readonly DateColumn[], sample: readonly SampleRow[], shapes: ShapesOf, both: boolean): OrderEvidence[] {
  if (both) return []
  const found: (OrderEvidence | null)[] = [evidenceOfOthers(dates, all)]
  const created = columns.find((c) => c.column === 'created_at')
  const partners = name === 'created_at' ? columns.filter((c) => LATER.includes(c.column)) : LATER.includes(name) && created !== undefined ? [created] : []
  for (const partner of partners) {
    const [start, stop] = name === 'created_at' ? [shapes(dates.index), shapes(partner.index)] : [shapes(partner.index), shapes(dates.index)]
    const pairs = start.flatMap((from, at): (readonly [DateShape, DateShape])[] => {
      const until = stop[at] ?? null
      return from === null || until === null ? [] : [[from, until]]
    })
    found.push(evidenceOfSequence(pairs, name === 'created_at' ? partner.header : dates.header))
  }
  if (!name.endsWith('due_at') && !name.endsWith('due_on')) {
    for (const other of all) {
      if (other.index === dates.index || other.shapes.length === 0 || other.shapes.some((s) => s.pair !== null || isDigits(s))) continue
      if (columns.some((c) => c.index === other.index && c.column.includes('due'))) continue
      const latest = other.shapes.reduce((max, s) => Math.max(max, instantOf(s, 'day_first')), -Infinity)
      found.push(evidenceOfLatest(dates.shapes, latest, other.header))
    }
  }
  if (name === 'created_at') found.push(evidenceOfSorting(shapes(dates.index).flatMap((shape, at) => (sample[at]?.row === null ? [] : shape ?? []))))
  return found.filter((e) => e !== null)
}

/** How each row of the sample writes its date in a column; null where it writes none. */
type ShapesOf = (index: number) => readonly (DateShape | null)[]

/** The same, read once a column. */
function shapesIn(sample: readonly SampleRow[]): ShapesOf {
  const known = new Map<number, readonly (DateShape | null)[]>()
  return (index) => {
    const shapes = known.get(index) ?? sample.map(({ cells }) => shapeOf(cells[index] ?? ''))
    known.set(index, shapes)
    return shapes
  }
}

/** Three rows that show the difference, spread over the sample. */
function samplesOf(sample: readonly SampleRow[], index: number, shapes: readonly (DateShape | null)[]): DateOrderQuestion['samples'] {
  const different = new Map<string, { readonly row: number | null; readonly text: string; readonly shape: DateShape }>()
  shapes.forEach((shape, at) => {
    if (shape === null || shape.pair === null || shape.pair[0] === shape.pair[1]) return
    const text = sample[at]?.cells[index]?.trim() ?? ''
    if (!different.has(text)) different.set(text, { row: sample[at]?.row ?? null, text, shape })
  })
  const all = [...different.values()]
  const shown = all.length <= 3 ? all : [0, all.length >> 1, all.length - 1].map((at) => all[at]!)
  return shown.map(({ row, text, shape }) => ({ row, text, day_first: spoken(shape, 'day_first'), month_first: spoken(shape, 'month_first') }))
}
