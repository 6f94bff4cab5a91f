/** The marks on the pages of a file, and in a photograph. */
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { readMarkText } from '../pdf/identity.ts'
import type { ReadChoices, Sight } from './returned.ts'

export interface FoundMark {
  readonly number: string
  /** Of the document, as the mark says. */
  readonly of_page: number
  /** Of the file, from 1. */
  readonly on_page: number
}

/** Pixels of a page's longer side: most scans are read at the first, about 200 dots an inch of A4; faint ones at the second. */
const LONGEST_PAGE = [2400, 3600] as const
const LONGEST_PHOTOGRAPH = [2600, 4200] as const

/** Pages that are looked at in a long file: those in front, and those at its end, where people sign. */
export const FIRST_PAGES = 40
export const LAST_PAGES = 20

export function pagesLookedAt(pages: number): number[] {
  const all = Array.from({ length: pages }, (_, index) => index + 1)
  return pages <= FIRST_PAGES + LAST_PAGES ? all : [...all.slice(0, FIRST_PAGES), ...all.slice(-LAST_PAGES)]
}

/** Draws and reads one page after another; where none bears a mark, all of them again and finer. */
export async function marksOn(pdf: PDFDocumentProxy, sight: Sight, { signal, onProgress }: ReadChoices): Promise<FoundMark[]> {
  const pages = pagesLookedAt(pdf.numPages)
  for (const [round, longest] of LONGEST_PAGE.entries()) {
    const found: FoundMark[] = []
    for (const [index, on_page] of pages.entries()) {
      signal?.throwIfAborted()
      onProgress?.({ page: round * pages.length + index + 1, of: pages.length * (round + 1), looking_for: 'mark' })
      const texts = await read(pdf, on_page, longest, sight)
      signal?.throwIfAborted()
      found.push(...ours(texts, on_page))
    }
    if (found.length > 0) return found
  }
  return []
}

export async function marksIn(bytes: Uint8Array<ArrayBuffer>, type: string, sight: Sight, { signal }: ReadChoices): Promise<FoundMark[]> {
  for (const longest of LONGEST_PHOTOGRAPH) {
    signal?.throwIfAborted()
    const found = ours(await sight.marks(await sight.picture(bytes, type, longest)), 1)
    if (found.length > 0) return found
  }
  return []
}

/** A page that cannot be drawn bears no mark that could be read. */
async function read(pdf: PDFDocumentProxy, number: number, longest: number, sight: Sight): Promise<readonly string[]> {
  const page = await pdf.getPage(number).catch(() => null)
  if (page === null) return []
  try {
    const pixels = await sight.page(page, longest).catch(() => null)
    return pixels === null ? [] : await sight.marks(pixels)
  } finally {
    page.cleanup()
  }
}

const ours = (texts: readonly string[], on_page: number): FoundMark[] => texts.flatMap((text) => {
  const mark = readMarkText(text)
  return mark === null ? [] : [{ number: mark.number, of_page: mark.page, on_page }]
})
