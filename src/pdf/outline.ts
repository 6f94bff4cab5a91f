/** Bookmarks. */
import { PDFName, PDFNull, PDFNumber, type PDFContext, type PDFRef } from 'pdf-lib'
import { decimal } from './content.ts'
import { pdfText } from './embed.ts'

export interface Bookmark {
  readonly text: string
  readonly page: PDFRef
  /** From the page's foot. */
  readonly y: number
}

/** A flat list; null where there is none. */
export function writeOutline(context: PDFContext, bookmarks: readonly Bookmark[]): PDFRef | null {
  if (bookmarks.length === 0) return null
  const root = context.nextRef()
  const refs = bookmarks.map(() => context.nextRef())
  bookmarks.forEach((bookmark, index) => {
    const [ref, previous, next] = [refs[index], refs[index - 1], refs[index + 1]]
    if (ref === undefined) return
    context.assign(ref, context.obj({
      Title: pdfText(bookmark.text), Parent: root, Dest: [bookmark.page, PDFName.of('XYZ'), PDFNull, PDFNumber.of(Number(decimal(bookmark.y))), PDFNull],
      ...(previous === undefined ? {} : { Prev: previous }), ...(next === undefined ? {} : { Next: next }),
    }))
  })
  const [first, last] = [refs[0], refs.at(-1)]
  if (first === undefined || last === undefined) return null
  context.assign(root, context.obj({ Type: 'Outlines', First: first, Last: last, Count: refs.length }))
  return root
}
