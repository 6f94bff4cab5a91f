import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Part } from './outline.ts'

/** What a file has, as pdf.js reads it. */
export interface Look {
  readonly pages: number
  readonly bytes: number
  /** Parts of the structure tree: headings, paragraphs, cells; nought where the file is not tagged. */
  readonly tags: number
  readonly headings: number
  readonly header_cells: number
  readonly bookmarks: number
  readonly fields: number
  readonly language: string | null
  /** Share of the document's words that the text holds; 1 where the content is the same. */
  readonly words: number
}

interface Node {
  readonly role?: string
  readonly children?: readonly Node[]
}

/** Reads a file back. @param parts whose words are looked for */
export async function looked(bytes: Uint8Array, parts: readonly Part[]): Promise<Look> {
  const file = await getDocument({ data: new Uint8Array(bytes), isEvalSupported: false, verbosity: 0 }).promise
  try {
    const roles: string[] = []
    const visit = (node: Node): void => {
      if (node.role !== undefined && node.role !== 'Root') roles.push(node.role)
      node.children?.forEach(visit)
    }
    let text = ''
    for (let page = 1; page <= file.numPages; page++) {
      const one = await file.getPage(page)
      const tree = await one.getStructTree() as Node | null
      if (tree !== null) visit(tree)
      text += (await one.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(' ')
    }
    const held = squeezed(text)
    const wanted = parts.flatMap((part) => (part.kind === 'table' ? [...part.head, ...part.rows.flat()] : [part.text])).flatMap((said) => said.split(/\s+/)).filter((word) => word !== '')
    const { info } = await file.getMetadata() as { info: { readonly Language?: string | null } }
    const fields = await file.getFieldObjects()
    const outline = await file.getOutline() as readonly { readonly items: readonly unknown[] }[] | null
    const count = (pattern: RegExp): number => roles.filter((role) => pattern.test(role)).length
    return {
      pages: file.numPages, bytes: bytes.length, tags: roles.length, headings: count(/^H\d?$/), header_cells: count(/^TH$/), bookmarks: outline?.length ?? 0,
      fields: fields === null ? 0 : Object.keys(fields).length, language: info.Language ?? null, words: wanted.filter((word) => held.includes(squeezed(word))).length / wanted.length,
    }
  } finally {
    await file.loadingTask.destroy()
  }
}

/** Letters alone: viewers put spaces where they like. */
const squeezed = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '')
