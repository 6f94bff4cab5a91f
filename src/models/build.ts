import { HOLDINGS, type Holding, type Problem } from '../core/index.ts'
import type { Database } from '../db/index.ts'
import { joinLogs } from './join-logs.ts'
import { columnBits, writeFileRecency } from './merges.ts'
import { clientTablesAreOld } from './clients/tables.ts'
import { writeContentTables } from './content-tables.ts'
import { creditProblems } from './credit-problems.ts'
import { documentProblems } from './document-problems.ts'
import type { FileToRead } from './file-to-read.ts'
import { forgetMergeRows } from './merge-source.ts'
import { invoiceProblems } from './invoice-problems.ts'
import { judge, pull, type Judgement, type JudgeOptions, type Pulled } from './judge/index.ts'
import { writeKeptAliases } from './kept-aliases.ts'
import { AFTER_CLOCKS, BEFORE_CLOCKS, buildModel } from './order.ts'
import { suspiciousInstant, ticketProblems, writeProblemsTable } from './problems.ts'
import { rawView, readStatement, readTable } from './read.ts'

export type Stage = 'reading' | 'clients' | 'tickets' | 'clocks'
export type OnStage = (stage: Stage, file: string | null) => void

/** The engine read another number of rows than intake counted: nothing of the file is used. */
export class RowCountError extends Error {
  constructor(readonly file: string, readonly counted: number, readonly read: number) {
    super(`${file}: ${counted} rows were counted, ${read} were read`)
    this.name = 'RowCountError'
  }
}

/** Reads one file into its table and reconciles the rows with intake's own count. */
export async function readFile(db: Database, file: FileToRead, fileNo: number): Promise<void> {
  const offered = await db.offer(file.stored)
  try {
    await db.run(readStatement(file.reading, fileNo, offered, file.longest_record))
  } finally {
    await db.forget(offered)
  }
  const [row] = await db.query<{ rows: number }>(`select count(*)::integer as rows from ${readTable(file.reading.holding, fileNo)}`)
  const read = row?.rows ?? 0
  if (read !== file.rows) throw new RowCountError(file.reading.file, file.rows, read)
}

/** A layout's name without what it says in brackets: what a ticket's number is told apart by. */
const toolOf = (layout: string): string => layout.replace(/\s*\([^()]*\)\s*$/, '')

async function writeFilesTable(db: Database, files: readonly FileToRead[]): Promise<void> {
  const zones = [...new Set(files.map((file) => file.reading.zone))]
  const layouts = [...new Set(files.map((file) => file.reading.layout))]
  await db.insert('files', {
    file_no: Int32Array.from(files, (_, i) => i),
    zone_no: Int32Array.from(files, (file) => zones.indexOf(file.reading.zone)),
    first_row: Int32Array.from(files, (file) => file.first_row),
    rows: Int32Array.from(files, (file) => file.rows + file.set_aside),
    set_aside: Int32Array.from(files, (file) => file.set_aside),
    file: files.map((file) => file.reading.file),
    sha256: files.map((file) => file.sha256 ?? ''),
    zone: files.map((file) => file.reading.zone),
    holding: files.map((file) => file.reading.holding),
    layout: files.map((file) => file.layout_name),
    layout_no: Int32Array.from(files, (file) => layouts.indexOf(file.reading.layout)),
    tool: files.map((file) => toolOf(file.layout_name)),
    folded: Uint8Array.from(files, (file) => (file.reading.fold === null ? 0 : 1)),
    column_bits: Int32Array.from(files, columnBits),
  })
  const gaps = files.flatMap((file, no) => [
    ...file.gaps.map((nth) => ({ no, nth, rows: 1 })),
    ...(file.doubled ?? []).map((nth) => ({ no, nth, rows: -1 })),
  ])
  await db.insert('file_gaps', { file_no: Int32Array.from(gaps, (gap) => gap.no), nth: Int32Array.from(gaps, (gap) => gap.nth), rows: Int32Array.from(gaps, (gap) => gap.rows) })
}

export interface BuiltModels {
  readonly judgement: Judgement
  readonly pulled: Pulled
  /** What the models found in the rows: unreadable cells, missing and repeated ticket numbers, impossible orders. */
  readonly problems: readonly Problem[]
}

/** Reads all files and builds every model, from nothing. @throws the signal's reason between two steps */
export async function buildModels(db: Database, files: readonly FileToRead[], options: JudgeOptions, onStage: OnStage = () => {}, signal?: AbortSignal): Promise<BuiltModels> {
  for (const [fileNo, file] of files.entries()) {
    signal?.throwIfAborted()
    onStage('reading', file.reading.file)
    await readFile(db, file, fileNo)
  }
  for (const holding of Object.keys(HOLDINGS) as Holding[]) {
    const numbers = files.flatMap((file, no) => (file.reading.holding === holding ? [no] : []))
    await db.run(rawView(holding, numbers))
  }
  await writeFilesTable(db, files)
  await joinLogs(db, files)
  await writeFileRecency(db, files)
  await writeContentTables(db, options.content)
  await writeKeptAliases(db, options.aliases ?? [])
  await forgetMergeRows(db)
  onStage('clients', null)
  for (const model of BEFORE_CLOCKS) {
    signal?.throwIfAborted()
    if (model.name === 'int_tickets') onStage('tickets', null)
    await buildModel(db, model)
  }
  onStage('clocks', null)
  const pulled = await pull(db)
  signal?.throwIfAborted()
  const judgement = await rejudge(db, pulled, options)
  const has = (holding: Holding) => files.some((file) => file.reading.holding === holding)
  const problems = [
    ...await ticketProblems(db, files), ...has('credits') ? await creditProblems(db, files) : [], ...has('invoices') ? await invoiceProblems(db, files) : [],
    ...has('documents') ? await documentProblems(db, files) : [], ...await suspiciousInstant(db, files, pulled, judgement),
  ]
  await writeProblemsTable(db, problems.map((problem) => ({ ...problem, found_by: 'models' })))
  return { judgement, pulled, problems }
}

/** Judges the same tickets again, under another assumption. */
export async function rejudge(db: Database, pulled: Pulled, options: JudgeOptions): Promise<Judgement> {
  const judgement = await judge(db, pulled, options)
  await db.insert('judged_with', {
    as_of: Float64Array.of(judgement.as_of),
    assumed_plan: [options.assumed_plan],
    suspicious_from: Float64Array.of(judgement.suspicious?.from ?? NaN),
  })
  for (const model of AFTER_CLOCKS) await buildModel(db, model)
  await clientTablesAreOld(db)
  return judgement
}

