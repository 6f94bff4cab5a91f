import type { Content } from '../core/index.ts'
import type { Database } from '../db/index.ts'
import { openNative } from '../db/native.ts'
import { problemSentence } from '../intake/index.ts'
import { loadSources, zoneFor, type Loaded } from '../loading/index.ts'
import { EngineSource } from '../models/index.ts'
import { exportsIn, fileSource, InputError, readContent, temporarySinks } from '../loading/disk/index.ts'
import type { Options } from './options.ts'
import { UsageError } from './problem.ts'

export interface OpenedData {
  readonly content: Content
  readonly db: Database
  readonly source: EngineSource
  readonly loaded: Loaded
  readonly assumed_plan: string | null
  readonly close: () => Promise<void>
}

/** The plan that `--plan` names, by id or name. */
export function planNamed(content: Content, name: string | null): string | null {
  if (name === null) return null
  const plan = [...content.plans.values()].find((one) => [one.id, one.name.toLowerCase()].includes(name.toLowerCase()))
  if (plan === undefined) throw new UsageError(`--plan "${name}" is not a plan (expected ${[...content.plans.keys()].join(', ')})`)
  return plan.id
}

/** Files named on the command line, and those of `--data`; without either, those of the folder `data`. */
export async function namedFiles(options: Options, files: readonly string[]): Promise<string[]> {
  const folder = options.data ?? (files.length === 0 ? 'data' : null)
  return [...(folder === null ? [] : await exportsIn(folder)), ...files]
}

/** Reads the files into native DuckDB and builds the models; what people should know goes to `tell`. */
export async function openData(options: Options, files: readonly string[], tell: (line: string) => void): Promise<OpenedData> {
  const content = await readContent(options.content)
  const assumed_plan = planNamed(content, options.plan)
  const sources = await Promise.all((await namedFiles(options, files)).map(fileSource))
  const { sink, discard } = await temporarySinks()
  const db = await openNative()
  const close = async () => {
    await db.close()
    await discard()
  }
  try {
    const loaded = await loadSources(db, sources, { content, zone: zoneFor(content, options.zone), as_of: options.as_of, assumed_plan, sink })
    for (const { inspection, refused, same_as } of loaded.sources) {
      if (refused !== null) tell(refused)
      if (same_as !== null) tell(`${inspection.file}: the same file as ${same_as}; it is used once`)
      for (const question of inspection.questions) {
        if (question.choice === null) tell(`${inspection.file}: ${question.header} may be read day first or month first; read ${question.assumed === 'day_first' ? 'day first' : 'month first'}`)
      }
    }
    for (const problem of loaded.problems) tell(problemSentence(problem))
    if (loaded.built === null) throw new InputError('no file with tickets could be used')
    return { content, db, source: await EngineSource.open(db), loaded, assumed_plan, close }
  } catch (error) {
    await close()
    throw error
  }
}
