import type { BaseFace, FaceOnDemand } from './face-names.ts'
import { openFaces, type FontFiles } from './faces.ts'
import { needsMore } from './scripts.ts'

const ASKED: readonly BaseFace[] = ['serif', 'serif_semibold']

/** The faces that texts need and that are not loaded, as far as can be told before they are. */
export function facesWanted(files: FontFiles, texts: readonly string[]): FaceOnDemand[] {
  const { more } = files
  const beyond = more === undefined ? [] : texts.filter(needsMore)
  if (beyond.length === 0) return []
  const faces = openFaces(files, texts)
  const wanted = new Set<FaceOnDemand>()
  for (const character of new Set(beyond.join(''))) {
    for (const face of ASKED) {
      const one = faces.wantedFor(face, character)
      if (one !== null) wanted.add(one)
    }
  }
  return [...wanted]
}

/**
 * Loads the faces that texts need beside those that every document has: none for most. What cannot be
 * loaded is named by the problems of the pages. Never rejects.
 */
export async function loadFonts(files: FontFiles, texts: readonly string[]): Promise<void> {
  const tried = new Set<FaceOnDemand>()
  for (;;) {
    // One face more may be wanted for the letters that the one before lacks.
    const wanted = facesWanted(files, texts).filter((face) => !tried.has(face))
    if (wanted.length === 0) return
    for (const face of wanted) tried.add(face)
    await Promise.all(wanted.map((face) => files.more?.load(face)))
  }
}
