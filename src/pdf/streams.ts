/** What a file draws, apart from what it says: to tell whether two files look alike. */
import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef, PDFStream, type PDFObject } from 'pdf-lib'
import { digest } from '../core/index.ts'

export interface Drawn {
  /** The operators of each page, as text. */
  readonly pages: readonly string[]
  /** Digests of the programs of all faces and of what their glyphs read as, in order. */
  readonly faces: readonly string[]
}

/** Null where the file cannot be read so. */
export async function drawnIn(bytes: Uint8Array): Promise<Drawn | null> {
  try {
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
    const faces = new Set<string>()
    const pages = pdf.getPages().map((page) => {
      const contents = page.node.Contents()
      const streams = contents instanceof PDFArray ? contents.asArray() : [contents]
      for (const face of facesOf(page.node.Resources(), (one) => pdf.context.lookup(one))) faces.add(face)
      return streams.map((one) => textOf(pdf.context.lookup(one))).join('\n')
    })
    return { pages, faces: [...faces].sort() }
  } catch {
    return null
  }
}

type LookUp = (one: PDFObject | undefined) => PDFObject | undefined

function facesOf(resources: PDFDict | undefined, look: LookUp): string[] {
  const fonts = look(resources?.get(PDFName.of('Font')))
  if (!(fonts instanceof PDFDict)) return []
  return fonts.values().flatMap((ref) => {
    const font = look(ref)
    if (!(font instanceof PDFDict)) return []
    const descendants = look(font.get(PDFName.of('DescendantFonts')))
    const [first] = descendants instanceof PDFArray ? descendants.asArray() : [font]
    const descendant = look(first)
    const descriptor = look(descendant instanceof PDFDict ? descendant.get(PDFName.of('FontDescriptor')) : undefined)
    const programs = descriptor instanceof PDFDict ? ['FontFile', 'FontFile2', 'FontFile3'].map((name) => textOf(look(descriptor.get(PDFName.of(name))))) : []
    return [digest([...programs, textOf(look(font.get(PDFName.of('ToUnicode'))))].join('\n'))]
  })
}

/** A letter for each byte. */
function textOf(object: PDFObject | undefined): string {
  if (object instanceof PDFRawStream) return new TextDecoder('latin1').decode(decodePDFRawStream(object).decode())
  if (object instanceof PDFStream) return new TextDecoder('latin1').decode(object.getContents())
  return object === undefined || object instanceof PDFRef ? '' : object.toString()
}
