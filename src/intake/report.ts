import type { DatePattern, Problem } from '../core/reading.ts'
import { writeCsv } from './csv.ts'
import type { Inspection } from './inspection.ts'
import { problemSentence } from './problem.ts'
import type { Scan } from './scan/scan-file.ts'

/** What `inspect` prints of one file; keys and units as in FORMATS. */
export interface InspectionReport {
  readonly file: string
  readonly layout: string | null
  readonly encoding: string
  readonly delimiter: string
  /** Records above the header. */
  readonly header_row: number
  readonly rows: number
  readonly used: number
  readonly set_aside: number
  /** Rows used whose parting into cells was repaired. */
  readonly repaired: number
  readonly mapping: readonly { readonly column: string; readonly header: string; readonly index: number; readonly reason: string }[]
  readonly dates: readonly {
    readonly column: string
    readonly header: string
    /** `strptime` patterns; `ISO 8601` where the text is that. */
    readonly patterns: readonly string[]
    readonly order: 'day_first' | 'month_first' | null
    readonly certain: boolean
    /** Zone of values without an offset; null where all carry one. */
    readonly zone: string | null
  }[]
  readonly problems: readonly Problem[]
  readonly cannot: readonly string[]
}

/** `scan` is null where the file cannot be used; then no row is counted. */
export function inspectionJson(inspection: Inspection, scan: Scan | null): InspectionReport {
  const text = ({ pattern, has_offset }: DatePattern) => pattern ?? (has_offset ? 'ISO 8601 with offset' : 'ISO 8601')
  return {
    file: inspection.file,
    layout: inspection.layout?.id ?? null,
    encoding: inspection.dialect.encoding,
    delimiter: inspection.dialect.delimiter,
    header_row: inspection.dialect.header_row,
    rows: scan?.rows_in ?? 0,
    used: scan?.rows_used ?? 0,
    set_aside: scan?.set_aside.length ?? 0,
    repaired: scan === null ? 0 : scan.repaired.length + scan.repaired_beyond,
    mapping: inspection.mapping.map(({ column, header, index, reason }) => ({ column, header, index, reason })),
    dates: inspection.dates.map(({ column, header, order, certain, offset }) => ({
      column,
      header,
      patterns: (inspection.mapping.find((m) => m.column === column)?.patterns ?? []).map(text),
      order,
      certain,
      zone: offset === 'all' ? null : inspection.mapping.find((m) => m.column === column)?.utc === true ? 'UTC' : inspection.zone,
    })),
    problems: [...inspection.problems, ...(scan?.problems ?? [])],
    cannot: inspection.cannot,
  }
}

/** The rows that were set aside, to be downloaded: row, why, and the text as it stood. */
export function setAsideCsv(scan: Scan): string {
  const rows = scan.set_aside.map(({ row, text, problem }) => [row, problemSentence(problem), text ?? '(too large to keep)'])
  return writeCsv([['row', 'problem', 'text'], ...rows], { bom: true })
}
