import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { contentSentence, parseContent } from '../../content/index.ts'
import type { Content } from '../../core/index.ts'
import { InputError } from './problem.ts'

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new InputError(error.code === 'ENOENT' ? `${folder}: no such folder` : `${folder}: ${error.message}`)
  })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort()
}

/** Every file of a content folder as text, by its path within the folder. */
export async function readContentFiles(folder: string): Promise<{ path: string; text: string }[]> {
  const paths = await filesBelow(folder)
  return Promise.all(paths
    .filter((path) => /\.(yaml|csv|mdx)$/.test(path))
    .map(async (path) => ({ path: relative(folder, path).split(sep).join('/'), text: await readFile(path, 'utf8') })))
}

/** @throws InputError naming every wrong line */
export async function readContent(folder: string): Promise<Content> {
  const { content, problems } = parseContent((await readContentFiles(folder)).filter((file) => !file.path.endsWith('.mdx')))
  if (content === null || problems.length > 0) throw new InputError(problems.map(contentSentence).join('\n') || `${folder}: no content`)
  return content
}

/** The exports of a folder. */
export async function exportsIn(folder: string): Promise<string[]> {
  return (await filesBelow(folder)).filter((path) => /\.(csv|tsv|txt)$/i.test(path))
}
