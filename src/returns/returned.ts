/** What is asked of a file that came back, and what it says. */
import type { OPS, PDFDocumentLoadingTask, PDFPageProxy } from 'pdfjs-dist'

export interface ReturnedFile {
  /** For the sentences. */
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

export interface Returned {
  /** The document's number; null where none was found, or more than one. */
  readonly number: string | null
  readonly found_by: 'metadata' | 'text' | 'mark' | null
  /** Every number that was found, in order of the pages: a file may hold several documents. */
  readonly numbers: readonly string[]
  /** Name of the template; this and the next three only where the file's metadata say so. */
  readonly template: string | null
  readonly client: string | null
  /** Of the agreement. */
  readonly version: number | null
  /** Local date `YYYY-MM-DD`. */
  readonly starts_on: string | null
  /** 0 where the file could not be opened; a photograph is 1. */
  readonly pages: number
  /** Values of the form's fields by name, empty ones too; null where the file has no fields: flattened, printed again or scanned. */
  readonly fields: ReadonlyMap<string, string> | null
  /** Signature fields that hold a signature. Whether it is valid is not looked at. */
  readonly signatures: number
  /** Hexadecimal, of the bytes as given. */
  readonly sha256: string
  /** Its pages are pictures. */
  readonly scanned: boolean
  /** What a person should know: what is wrong, where, what was found and what was expected. */
  readonly sentences: readonly string[]
}

export interface Progress {
  /** From 1: the page that is looked at now. */
  readonly page: number
  readonly of: number
  readonly looking_for: 'text' | 'mark'
}

export interface ReadChoices {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
  /** What the heads of pages call documents before their number: `Supplement`. Only with them is a number that somebody gave known in a head. */
  readonly kinds?: readonly string[]
}

/** Red, green, blue and opacity of each pixel, row by row. */
export interface Pixels {
  readonly data: Uint8ClampedArray<ArrayBuffer>
  readonly width: number
  readonly height: number
}

/** Eyes: pages and photographs to pixels, pixels to what marks in them say. */
export interface Sight {
  /** @param longest pixels of the longer side */
  page(page: PDFPageProxy, longest: number): Promise<Pixels>
  /**
   * @param longest pixels that the longer side may have
   * @throws where the bytes are no picture that can be shown here
   */
  picture(bytes: Uint8Array<ArrayBuffer>, type: string, longest: number): Promise<Pixels>
  /** Texts of the QR codes, in any order. */
  marks(pixels: Pixels): Promise<readonly string[]>
}

export type Operators = typeof OPS

/** What the place lends in which files are read: the browser, or a test. */
export interface ReturnDeps {
  /** pdf.js, which takes the bytes as its own. */
  openPdf(bytes: Uint8Array<ArrayBuffer>): PDFDocumentLoadingTask
  /** pdf.js's numbers of what a page does. */
  readonly operators: Operators
  /** Null where nothing can be drawn: then marks are not looked for, and a sentence says so. */
  readonly sight: Sight | null
}
