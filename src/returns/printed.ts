/** What the pages of a file print, and what the file says it was computed from. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import type { Grounds } from '../pdf/identity.ts'
import { filedIn, groundsIn, type Filed } from './metadata.ts'
import type { ReturnDeps, ReturnedFile } from './returned.ts'

export interface PrintedPage {
  /** Words of the document, in the order in which they are drawn. */
  readonly body: readonly string[]
  /** Words that are no part of it: heads, feet, heads of tables that are said again. */
  readonly beside: readonly string[]
  /** Both, in the order in which they are drawn: all that there is of a file that another program printed again. */
  readonly all: readonly string[]
  /** In points. */
  readonly width: number
  readonly height: number
  /** Things that lie on the page beside what it draws. */
  readonly annotations: number
}

export interface PrintedFile {
  readonly pages: readonly PrintedPage[]
  /** From the metadata. */
  readonly filed: Filed
  readonly grounds: Partial<Grounds>
  /** By name. */
  readonly attached: ReadonlyMap<string, Uint8Array>
}

/** @throws Error, a sentence, where the file cannot be opened */
export async function readPrinted({ name, bytes }: ReturnedFile, deps: Pick<ReturnDeps, 'openPdf'>): Promise<PrintedFile> {
  const task = deps.openPdf(bytes.slice())
  try {
    const pdf = await task.promise.catch((cause: unknown) => {
      throw new Error(`${name} could not be opened as a PDF${cause instanceof Error ? ` (${cause.message.replace(/\.$/, '')})` : ''}.`)
    })
    const pages: PrintedPage[] = []
    for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await readPage(await pdf.getPage(number)))
    const xmp = await pdf.getMetadata().then(({ metadata }) => String(metadata?.getRaw() ?? ''), () => '')
    return { pages, filed: filedIn(xmp), grounds: groundsIn(xmp), attached: await attachedTo(pdf) }
  } finally {
    await task.destroy()
  }
}

async function readPage(page: PDFPageProxy): Promise<PrintedPage> {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const text = { body: '', beside: '', all: '' }
  const open: boolean[] = []
  for (const item of items) {
    const where = open.includes(true) ? 'beside' : 'body'
    if ('str' in item) {
      const said = `${item.str}${item.hasEOL ? '\n' : ''}`
      text[where] += said
      text.all += said
    } else {
      if (item.type === 'endMarkedContent') open.pop()
      else open.push('tag' in item && item.tag === 'Artifact')
      for (const part of ['body', 'beside', 'all'] as const) text[part] += '\n'
    }
  }
  const { width, height } = page.getViewport({ scale: 1 })
  const annotations = (await page.getAnnotations().catch(() => [])).length
  page.cleanup()
  return { body: wordsOf(text.body), beside: wordsOf(text.beside), all: wordsOf(text.all), width, height, annotations }
}

/** Invisible characters apart. */
const wordsOf = (text: string): string[] => text.normalize('NFC').split(/\s+/u).map((word) => word.replace(/\p{C}/gu, '')).filter((word) => word !== '')

async function attachedTo(pdf: PDFDocumentProxy): Promise<ReadonlyMap<string, Uint8Array>> {
  const found: unknown = await pdf.getAttachments().catch(() => null)
  if (typeof found !== 'object' || found === null) return new Map()
  const entries: readonly unknown[] = found instanceof Map ? [...found.values()] : Object.values(found)
  return new Map(entries.flatMap((one) => {
    if (typeof one !== 'object' || one === null || !('content' in one) || !(one.content instanceof Uint8Array)) return []
    const name = 'filename' in one && typeof one.filename === 'string' ? one.filename : ''
    return [[name, one.content] as const]
  }))
}
