import { keepMapping, type Inspection } from '../../intake/index.ts'
import type { FileList } from './files.ts'
import type { ImportEngine } from './seam.ts'

/** Forgets what was corrected of files with these columns, and looks at them again. */
export async function forgetCorrections(engine: ImportEngine, files: FileList, inspection: Inspection): Promise<void> {
  const { signature } = keepMapping(inspection)
  const { kept } = engine
  await engine.keep({ ...kept, mappings: kept.mappings.filter((one) => one.signature !== signature) })
  await files.lookAgain(new Set([signature]))
}
