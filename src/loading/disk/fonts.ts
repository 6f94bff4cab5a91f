import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { FONT_PATHS, MORE_FONT_PATHS, MoreFaces, type BaseFace, type FontFiles } from '../../pdf/index.ts'

/** The faces of documents, from their npm packages; those of other scripts when a text needs them. */
export async function readFonts(root = process.cwd()): Promise<FontFiles> {
  const require = createRequire(join(root, 'package.json'))
  const entries = await Promise.all(Object.entries(FONT_PATHS).map(async ([face, path]) => [face, new Uint8Array(await readFile(require.resolve(path)))] as const))
  const base = Object.fromEntries(entries) as Record<BaseFace, Uint8Array>
  return { ...base, more: new MoreFaces(async (face) => new Uint8Array(await readFile(placeOf(MORE_FONT_PATHS[face], require)))) }
}

/** A file of a package that exports none: beside what the package does export. */
function placeOf(path: string, require: NodeJS.Require): string {
  const [scope = '', name = '', ...rest] = path.split('/')
  return join(require.resolve(`${scope}/${name}`), '..', '..', ...rest)
}
