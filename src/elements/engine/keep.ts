import type { KeptMapping } from '../../intake/index.ts'

/** What the browser keeps of the reader's judgement: versioned, one JSON text, also saved and opened as a file. */
export interface Kept {
  readonly version: 1
  readonly mappings: readonly KeptMapping[]
  /** Plan that the reader assumed for clients without an agreement. */
  readonly assumed_plan: string | null
}

const KEY = 'goodterms.kept'
const NOTHING: Kept = { version: 1, mappings: [], assumed_plan: null }

/** @throws SyntaxError or a sentence where the text is not what `keptText` wrote */
export function keptFrom(text: string): Kept {
  const parsed: unknown = JSON.parse(text)
  if (typeof parsed !== 'object' || parsed === null || !('version' in parsed)) throw new Error('this is not a file of kept settings (expected "version": 1)')
  if (parsed.version !== 1) throw new Error(`this file was written by another version of Goodterms (found version ${String(parsed.version)}, expected 1)`)
  const { mappings, assumed_plan } = parsed as Partial<Kept>
  return { version: 1, mappings: Array.isArray(mappings) ? mappings : [], assumed_plan: typeof assumed_plan === 'string' ? assumed_plan : null }
}

export const keptText = (kept: Kept): string => `${JSON.stringify(kept, null, 2)}\n`

/** What was kept, or nothing where the browser keeps nothing or what it kept cannot be read. */
export function readKept(storage: Storage | null): Kept {
  const text = storage?.getItem(KEY) ?? null
  if (text === null) return NOTHING
  try {
    return keptFrom(text)
  } catch {
    return NOTHING
  }
}

/** @returns whether it could be kept */
export function writeKept(storage: Storage | null, kept: Kept): boolean {
  try {
    storage?.setItem(KEY, JSON.stringify(kept))
    return storage !== null
  } catch {
    return false
  }
}

/** The browser's storage, or null where it has none or refuses it. */
export function localStore(page: Window): Storage | null {
  try {
    const storage = page.localStorage
    storage.setItem('goodterms.probe', '1')
    storage.removeItem('goodterms.probe')
    return storage
  } catch {
    return null
  }
}
