/** Files within the file, as PDF/A-3 has them: each says what it is to the document. */
import { PDFHexString, PDFName, PDFString, type PDFContext, type PDFDict, type PDFRef } from 'pdf-lib'
import { pdfText } from './embed.ts'
import { pdfDate } from './metadata.ts'

export interface Attachment {
  /** `figures.json`. */
  readonly name: string
  /** `application/json`. */
  readonly mime: string
  readonly bytes: Uint8Array
  /** What it holds, in a sentence. */
  readonly description: string
}

export interface WrittenAttachments {
  /** For /Names of the catalog. */
  readonly names: PDFDict
  /** For /AF of the catalog. */
  readonly associated: readonly PDFRef[]
}

/** Null where there are none. @param at epoch milliseconds: the only time that the files state */
export function writeAttachments(context: PDFContext, attachments: readonly Attachment[], at: number): WrittenAttachments | null {
  if (attachments.length === 0) return null
  const sorted = attachments.toSorted((one, other) => (one.name < other.name ? -1 : 1))
  const associated = sorted.map(({ name, mime, bytes, description }) => {
    const stream = context.register(context.flateStream(bytes, {
      Type: 'EmbeddedFile', Subtype: PDFName.of(mime), Params: { ModDate: PDFString.of(pdfDate(at)), Size: bytes.length },
    }))
    return context.register(context.obj({
      Type: 'Filespec', F: pdfText(name), UF: pdfText(name), Desc: pdfText(description), AFRelationship: 'Data', EF: { F: stream, UF: stream },
    }))
  })
  const leaves = sorted.flatMap(({ name }, index): (PDFHexString | PDFRef)[] => {
    const ref = associated[index]
    return ref === undefined ? [] : [pdfText(name), ref]
  })
  return { names: context.obj({ EmbeddedFiles: { Names: context.obj(leaves) } }), associated }
}
