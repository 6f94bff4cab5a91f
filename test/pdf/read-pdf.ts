/** Reads a file back with pdf.js. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface ReadPage {
  readonly text: string
  /** `Document(H1 P …)`. */
  readonly tags: string
  readonly fields: readonly { readonly name: string; readonly kind: string; readonly label: string }[]
}

export async function readPdf(bytes: Uint8Array): Promise<{ pages: ReadPage[]; outline: string[]; language: string | null }> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 })
  const pdf = await task.promise
  const pages: ReadPage[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const content = await page.getTextContent()
    const text = content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
    const fields = (await page.getAnnotations()) as { fieldName: string; fieldType: string; alternativeText: string }[]
    pages.push({ text, tags: treeText(await page.getStructTree()), fields: fields.map((field) => ({ name: field.fieldName, kind: field.fieldType, label: field.alternativeText })) })
  }
  const outline = ((await pdf.getOutline()) ?? []).map((entry) => entry.title)
  const { info } = await pdf.getMetadata()
  const language = (info as { Language?: string }).Language ?? null
  await task.destroy()
  return { pages, outline, language }
}

function treeText(node: unknown): string {
  if (typeof node !== 'object' || node === null) return ''
  if (!('role' in node) || !('children' in node) || !Array.isArray(node.children)) return ''
  const inner = node.children.map(treeText).filter((text) => text !== '')
  const name = String(node.role)
  return inner.length === 0 ? name : name === 'Root' ? inner.join(' ') : `${name}(${inner.join(' ')})`
}
