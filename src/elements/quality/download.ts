import { writeCsv } from '../../intake/index.ts'
import type { GoneTicket, MergedCell, MergePair, QualityLineId, QualityRow } from '../../models/source.ts'
import { quality } from '../../words/index.ts'
import type { DataSource } from './engine-seam.ts'
import type { Opened } from './view.ts'

const BLOCK = 5_000
const ROW_HEADS = ['file', 'row', 'ticket_id', 'client', 'column', 'found', 'why'] as const
const CELL_HEADS = ['ticket_id', 'client', 'column', 'older_file', 'was', 'newer_file', 'now', 'older_row', 'newer_row'] as const
const GONE_HEADS = ['ticket_id', 'client', 'status', 'created_at', 'subject', 'file', 'row', 'newer_file'] as const

async function all<R>(ask: (limit: number, offset: number) => Promise<readonly R[]>, whole: (rows: readonly R[]) => number = (rows) => rows.length): Promise<R[]> {
  const found: R[] = []
  for (let offset = 0; ; offset += BLOCK) {
    const block = await ask(BLOCK, offset)
    found.push(...block)
    if (whole(block) < BLOCK) return found
  }
}

const text = (value: string | number | null): string => (value === null ? '' : String(value))

const rowTexts = (line: QualityLineId, row: QualityRow): string[] => {
  const sentence = ['zones', 'months', 'clients', 'names', 'skew', 'orders'].includes(line)
  return [text(row.file), text(row.row), text(row.ticket_id), text(row.client), sentence ? '' : text(row.column), quality.foundWords(line, row), quality.partWords(line, row.part)]
}

const cellTexts = (pair: MergePair, cell: MergedCell): string[] => [cell.ticket_id, cell.client, cell.column, pair.older, text(cell.was), pair.newer, text(cell.now), text(cell.older_row), text(cell.newer_row)]

const goneTexts = (pair: MergePair, row: GoneTicket): string[] =>
  [row.ticket_id, row.client, text(row.status), new Date(row.created_at).toISOString(), text(row.subject), row.file, text(row.row), pair.newer]

const ticketsOf = (cells: readonly MergedCell[]): number => new Set(cells.map(({ ticket_id, newer_row }) => `${ticket_id} ${newer_row}`)).size

export interface NamedCsv {
  readonly name: string
  readonly csv: string
}

const csvOf = (name: string, heads: readonly string[], rows: readonly (readonly string[])[]): NamedCsv => ({ name: `${name}.csv`, csv: writeCsv([[...heads], ...rows], { bom: true }) })

async function lineCsv(source: DataSource, line: QualityLineId, part: string | null): Promise<NamedCsv> {
  const rows = await all((limit, offset) => source.qualityRows(line, part, limit, offset))
  return csvOf(line.replaceAll('_', '-'), ROW_HEADS, rows.map((row) => rowTexts(line, row)))
}

async function changedCsv(source: DataSource, pair: MergePair, column: string | null, name: string): Promise<NamedCsv> {
  const cells = await all((limit, offset) => source.mergedCells(pair, column, limit, offset), ticketsOf)
  return csvOf(name, CELL_HEADS, cells.map((cell) => cellTexts(pair, cell)))
}

async function goneCsv(source: DataSource, pair: MergePair, name: string): Promise<NamedCsv> {
  const rows = await all((limit, offset) => source.goneTickets(pair, limit, offset))
  return csvOf(name, GONE_HEADS, rows.map((row) => goneTexts(pair, row)))
}

/** The rows behind what stands open, as a CSV that a spreadsheet opens without running anything in it. @returns null where it is not there any more */
export async function openedCsv(source: DataSource, opened: Opened): Promise<NamedCsv | null> {
  if (opened.kind === 'line') return lineCsv(source, opened.line, opened.part)
  const pair = (await source.merges()).find(({ older_no, newer_no }) => older_no === opened.older_no && newer_no === opened.newer_no)
  if (pair === undefined) return null
  return opened.kind === 'gone' ? goneCsv(source, pair, 'no-longer-there') : changedCsv(source, pair, opened.column, 'changed')
}

/** Every line that found something, what newer files changed, and the lines themselves: in their order. */
export async function everyCsv(source: DataSource): Promise<readonly NamedCsv[]> {
  const [report, merges] = await Promise.all([source.quality(), source.merges()])
  const lines = csvOf('lines', ['line', 'count', 'of', 'what', 'sentence', 'what_to_do'], report.lines.map(({ line, count, of }) =>
    [line, text(count), text(of), quality.lines[line].name, quality.lines[line].sentence(count), quality.lines[line].todo]))
  const found: NamedCsv[] = [lines]
  for (const { line, count } of report.lines) if (count > 0 && line !== 'gone') found.push(await lineCsv(source, line, null))
  for (const [i, pair] of merges.entries()) {
    if (pair.changed > 0) found.push(await changedCsv(source, pair, null, `changed-${i + 1}`))
    if (pair.gone > 0) found.push(await goneCsv(source, pair, `no-longer-there-${i + 1}`))
  }
  return found
}

/** One ZIP of them. The same data give the same bytes. */
export async function zipOf(files: readonly NamedCsv[]): Promise<Uint8Array<ArrayBuffer>> {
  const { zipSync } = await import('fflate')
  const encoder = new TextEncoder()
  return zipSync(Object.fromEntries(files.map(({ name, csv }) => [name, new Uint8Array(encoder.encode(csv))])), { level: 6, mtime: new Date(1980, 0, 1, 12) })
}
