import { importing } from '../../words/index.ts'
import { keptFrom, type Kept } from '../engine/index.ts'

/** Opens a file of settings and says what came of it. */
export async function openSettings(file: File, keep: (kept: Kept) => Promise<void>): Promise<string> {
  const words = importing.settings
  try {
    const kept = keptFrom(await file.text())
    await keep(kept)
    return words.opened(kept.mappings.length)
  } catch (cause) {
    return words.refused(file.name, cause instanceof SyntaxError ? words.no_json : sentence(cause))
  }
}

/** What went wrong, to stand within a sentence. */
export function sentence(cause: unknown): string {
  return cause instanceof Error ? cause.message.replace(/\.$/, '') : String(cause)
}
