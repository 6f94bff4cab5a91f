import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { FONT_PATHS, type FontFiles } from '../../pdf/index.ts'

/** The faces of documents, from their npm packages. */
export async function readFonts(root = process.cwd()): Promise<FontFiles> {
  const require = createRequire(join(root, 'package.json'))
  const entries = await Promise.all(Object.entries(FONT_PATHS).map(async ([face, path]) => [face, new Uint8Array(await readFile(require.resolve(path)))] as const))
  return Object.fromEntries(entries) as FontFiles
}
