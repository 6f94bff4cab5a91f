import { importing } from '../../words/index.ts'
import type { Plan } from './entry.ts'
import { advance, beginReading } from './reading.ts'
import type { Reading } from './reading.ts'
import type { ImportEngine } from './seam.ts'

/** What became of the files: those in use now, and why the others are not. By id. */
export interface ReadOutcome {
  readonly used: ReadonlySet<number>
  readonly failures: ReadonlyMap<number, string>
}

/**
 * Reads the plan's files in place of what is in use.
 * @throws a sentence where none could be used, or the signal's reason; then nothing was replaced
 */
export async function readFiles(engine: ImportEngine, { use }: Plan, signal: AbortSignal, onReading: (reading: Reading) => void): Promise<ReadOutcome> {
  let reading = beginReading(use)
  const uses = use.flatMap(({ file, inspection }) => (inspection === null ? [] : [{ file, inspection }]))
  const loaded = await engine.use(uses, {
    signal,
    onProgress: (progress) => {
      reading = { ...advance(reading, progress), stopping: signal.aborted }
      onReading(reading)
    },
  })
  const failures = new Map(loaded.sources.flatMap(({ refused, same_as, scan }, at) => {
    const id = use[at]?.id
    return id === undefined || scan !== null ? [] : [[id, refused ?? importing.refused.same_found(same_as ?? '')] as const]
  }))
  if (loaded.built === null) throw new Error([...failures.values()].join(' ') || importing.primary.blocked['no tickets'])
  return { used: new Set(use.flatMap(({ id }) => (failures.has(id) ? [] : [id]))), failures }
}
