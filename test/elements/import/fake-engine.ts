import type { Problem } from '../../../src/core/reading.ts'
import type { ImportEngine } from '../../../src/elements/import/index.ts'
import { NOTHING_KEPT, type Kept } from '../../../src/elements/engine/keep.ts'
import type { Inspection } from '../../../src/intake/index.ts'
import type { RepairedText, SetAsideText } from '../../../src/models/index.ts'
import type { Loaded, Progress } from '../../../src/loading/index.ts'
import type { DataSummary, MergedCell, MergePair, NearName } from '../../../src/models/source.ts'

export interface FakeEngine extends ImportEngine {
  workspace: 'sample' | 'own' | 'none'
  kept: Kept
  /** Names of the files of each reading, with the inspection that was handed over. */
  readonly uses: { readonly file: string; readonly inspection: Inspection }[][]
  problemsFound: readonly Problem[]
  asideFound: readonly SetAsideText[]
  repairedFound: readonly RepairedText[]
  merges: readonly MergePair[]
  merged: readonly MergedCell[]
  /** Asked about as long as they are not joined. */
  near: readonly NearName[]
  /** Reports a step of the reading under way, and ends it or fails it. */
  report(progress: Progress): void
  finish(): void
  fail(cause: Error): void
}

type File3 = DataSummary['files'][number]
const NOTHING: DataSummary = {
  as_of: null, tickets: 0, clients: [], months: [], plans: [], plan_assumed: null, without_agreement: 0, files: [], stated: [], has_first_response: false, express_tickets: 0, fingerprint: null,
}
const SAMPLE: DataSummary = {
  ...NOTHING, tickets: 100, clients: ['A', 'B'], files: [{ file: 'tickets.csv', holding: 'tickets', layout: 'Goodterms’ own columns (tickets)', rows: 102, used: 100, set_aside: 2 }],
}

/** An engine that reads nothing: every file handed to it has ten rows, one of them set aside. */
export function fakeEngine(options: { readonly keeps?: boolean; readonly workspace?: 'sample' | 'none' } = {}): FakeEngine {
  const listeners = new Set<() => void>()
  let own: readonly { file: File; inspection: Inspection }[] = []
  let pending: { resolve: (loaded: Loaded) => void; reject: (cause: unknown) => void; report: (progress: Progress) => void; given: typeof own } | null = null
  const summary = (): DataSummary => {
    if (engine.workspace !== 'own') return engine.workspace === 'none' ? NOTHING : SAMPLE
    const files = own.map(({ file, inspection }): File3 => ({ file: file.name, holding: inspection.holding ?? '', layout: inspection.layout?.name ?? '', rows: 10, used: 9, set_aside: 1 }))
    return { ...NOTHING, tickets: 9 * files.length, files }
  }
  const engine: FakeEngine = {
    workspace: options.workspace ?? 'sample', keeps: options.keeps ?? true, kept: NOTHING_KEPT, near: [], uses: [], problemsFound: [], repairedFound: [], merges: [], merged: [],
    asideFound: [{ file: 'a.csv', row: 4, problem: 'a.csv row 4: found 2 cells (expected 4 cells)', text: '=1,2', merged: false }],
    source: () => ({
      summary: async () => summary(), problems: async () => engine.problemsFound,
      nearNames: async () => engine.near.filter(({ name }) => !engine.kept.aliases.some((alias) => alias.name === name)),
      setAsideRows: async () => engine.asideFound, repairedRows: async () => engine.repairedFound,
    }),
    quality: () => ({ merges: async () => engine.merges, mergedCells: async (_pair, _column, limit, offset) => engine.merged.slice(offset, offset + limit) }),
    files: async () => own.map(({ file, inspection }) => ({ file, changes: inspection.changes })),
    keepMapping: (mapping) => { engine.kept = { ...engine.kept, mappings: [...engine.kept.mappings.filter((one) => one.signature !== mapping.signature), mapping] } },
    keep: async (kept) => {
      engine.kept = kept
      for (const tell of listeners) tell()
    },
    use: (given, use) => new Promise<Loaded>((resolve, reject) => {
      engine.uses.push(given.map(({ file, inspection }) => ({ file: file.name, inspection })))
      pending = { resolve, reject, report: use?.onProgress ?? (() => {}), given }
      use?.signal?.addEventListener('abort', () => reject(use.signal?.reason))
    }),
    backToSample: async () => {
      engine.workspace = options.workspace ?? 'sample'
      own = []
      for (const tell of listeners) tell()
    },
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    report: (progress) => pending?.report(progress),
    finish: () => {
      if (pending === null) return
      const { given, resolve } = pending
      own = given
      engine.workspace = 'own'
      for (const tell of listeners) tell()
      resolve({ sources: given.map(({ inspection }) => ({ inspection, scan: {}, refused: null, same_as: null })), built: {}, problems: [] } as unknown as Loaded)
    },
    fail: (cause) => pending?.reject(cause),
  }
  return engine
}
