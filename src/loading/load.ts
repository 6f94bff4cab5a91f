import type { Content, Problem } from '../core/index.ts'
import type { Database } from '../db/index.ts'
import { inspect, scanFile, type Inspection, type KeptMapping, type Scan, type Sink, type Source } from '../intake/index.ts'
import { buildClientTables, buildModels, type Alias, type BuiltModels, type FileToRead } from '../models/index.ts'
import type { LoadedSource } from './loaded-source.ts'
import { writeProblems } from './problems.ts'

export type Progress =
  | { readonly step: 'looking'; readonly file: string; readonly done: number; readonly total: number }
  | { readonly step: 'scanning'; readonly file: string; readonly done: number; readonly total: number }
  | { readonly step: 'reading'; readonly file: string }
  | { readonly step: 'clients' | 'tickets' | 'clocks' | 'signals' | 'keeping' }

/** Changes whenever stored models of an older site can no longer be read. */
export const MODELS_VERSION = '8'

export interface LoadOptions {
  readonly content: Content
  /** IANA zone of instants without an offset. */
  readonly zone: string
  /** Epoch milliseconds; null: the latest instant in the data. */
  readonly as_of: number | null
  readonly assumed_plan: string | null
  /** Spellings that the reader joined. */
  readonly aliases?: readonly Alias[]
  readonly kept?: readonly KeptMapping[]
  readonly sink: () => Sink
  /** Build the models, empty, where no file holds tickets. */
  readonly allow_empty?: boolean
  /** Build what the pages about clients rest on, too: else whoever asks for clients first waits for it. */
  readonly client_tables?: boolean
  readonly onProgress?: (progress: Progress) => void
  readonly signal?: AbortSignal
}

export interface Loaded {
  readonly sources: readonly LoadedSource[]
  /** Null where no file could be used: then the engine holds what it held before. */
  readonly built: BuiltModels | null
  /** Of all files, intake's and the models'. */
  readonly problems: readonly Problem[]
}

/** The zone that times without an offset are read in. */
export const zoneFor = (content: Content, chosen: string | null): string => chosen ?? content.provider.time_zone

/**
 * Looks at every source, scans it whole, reads the usable ones into the engine and builds the models.
 * A file that cannot serve, or that was given before, is left out and says why; the others go on.
 * @param engine may still be starting: files are looked at and scanned meanwhile
 * @throws the signal's reason where it is aborted
 */
export async function loadSources(engine: Database | Promise<Database>, sources: readonly (Source | { readonly source: Source; readonly inspection: Inspection })[], options: LoadOptions): Promise<Loaded> {
  const { onProgress = () => {}, signal } = options
  const looked: LoadedSource[] = []
  const seen = new Map<string, string>()
  for (const [done, given] of sources.entries()) {
    signal?.throwIfAborted()
    const source = 'inspection' in given ? given.source : given
    onProgress({ step: 'looking', file: source.name, done, total: sources.length })
    const inspection = 'inspection' in given ? given.inspection : await inspect(source, { zone: options.zone, kept: options.kept ?? [] })
    looked.push(await scanned(source, inspection, seen, options))
  }
  const files = looked.flatMap(({ inspection, scan }) => (scan === null ? [] : [fileToRead(inspection, scan)]))
  const found = looked.flatMap(({ inspection, scan }) => scan?.problems ?? inspection.problems)
  const db = await engine
  if (options.allow_empty !== true && !files.some((file) => file.reading.holding === 'tickets')) return { sources: looked, built: null, problems: found }
  signal?.throwIfAborted()
  const built = await buildModels(db, files, options, (stage, file) => {
    onProgress(stage === 'reading' ? { step: 'reading', file: file ?? '' } : { step: stage })
  }, signal)
  if (options.client_tables === true) {
    onProgress({ step: 'signals' })
    await buildClientTables(db, options.content, signal)
  }
  await writeProblems(db, looked, built.problems)
  return { sources: looked, built, problems: [...found, ...built.problems] }
}

async function scanned(source: Source, inspection: Inspection, seen: Map<string, string>, options: LoadOptions): Promise<LoadedSource> {
  if (inspection.refused !== null || !inspection.usable) {
    const lacks = inspection.missing.length > 0 ? `no column for ${inspection.missing.join(', ')}` : 'what it holds could not be told'
    return { inspection, scan: null, refused: inspection.refused ?? `${source.name}: ${lacks}`, same_as: null }
  }
  const scan = await scanFile(source, inspection, {
    sink: options.sink,
    onProgress: (done, total) => options.onProgress?.({ step: 'scanning', file: source.name, done, total }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  })
  const before = seen.get(scan.sha256)
  if (before !== undefined) return { inspection, scan: null, refused: null, same_as: before }
  seen.set(scan.sha256, source.name)
  return { inspection, scan, refused: null, same_as: null }
}

/** What the models need to know of a file that was scanned. */
export function fileToRead(inspection: Inspection, scan: Scan): FileToRead {
  return {
    reading: scan.reading, stored: scan.stored, rows: scan.rows_used, set_aside: scan.rows_in - scan.rows_used,
    ...scan.row_numbers, sha256: scan.sha256, longest_record: scan.longest_record, layout_name: inspection.layout?.name ?? inspection.holding ?? '',
  }
}
