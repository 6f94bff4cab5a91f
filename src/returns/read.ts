/** A returned file to what it is. */
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { fieldValues, signatureCount } from './fields.ts'
import { numberInHead } from './head.ts'
import { kindOf } from './kind.ts'
import { FIRST_PAGES, LAST_PAGES, marksIn, marksOn, pagesLookedAt, type FoundMark } from './look.ts'
import { filedIn, NOT_FILED } from './metadata.ts'
import { isPicture, piecesOf } from './page.ts'
import type { Operators, ReadChoices, Returned, ReturnDeps, ReturnedFile } from './returned.ts'

/**
 * Reads which document a file is: from its metadata, else from the heads of its pages, else from the mark on pictures of them.
 * Never throws on account of the file: what is wrong with it is said in `sentences`.
 * @throws the signal's reason once it is aborted
 */
export async function readReturned(file: ReturnedFile, deps: ReturnDeps, choices: ReadChoices = {}): Promise<Returned> {
  const sha256 = hex(await crypto.subtle.digest('SHA-256', file.bytes))
  const nothing: Returned = { ...NOT_FILED, found_by: null, numbers: [], pages: 0, fields: null, signatures: 0, sha256, scanned: false, sentences: [] }
  const refused = (sentence: string): Returned => ({ ...nothing, sentences: [sentence] })
  choices.signal?.throwIfAborted()
  const kind = kindOf(file.bytes)
  if (kind.kind === 'empty') return refused(`${file.name} is empty (0 bytes, expected a PDF). Take it again from where it came.`)
  if (kind.kind === 'other') return refused(`${file.name} is ${kind.called ?? 'no PDF by its first bytes'} (expected a PDF, or a PNG or JPEG picture of a page). Save the document itself as a PDF.`)
  if (kind.kind === 'picture') return readPicture(file, kind.type, nothing, deps, choices)

  const task = deps.openPdf(file.bytes.slice())
  try {
    const opened = await task.promise.then((pdf) => ({ pdf }), (cause: unknown) => ({ cause }))
    choices.signal?.throwIfAborted()
    if ('cause' in opened) return refused(refusal(file.name, opened.cause))
    if (opened.pdf.numPages === 0) return refused(`${file.name} has no pages (expected those of a document).`)
    return await readPdf(file, opened.pdf, nothing, deps, choices)
  } finally {
    await task.destroy()
  }
}

function refusal(name: string, cause: unknown): string {
  const called = cause instanceof Error ? cause.name : ''
  return called === 'PasswordException'
    ? `${name} is locked with a password, so that nothing in it can be read. Save it without the password, or ask for it again.`
    : `${name} is damaged: it begins as a PDF and cannot be opened${cause instanceof Error && cause.message !== '' ? ` (${cause.message.replace(/\.$/, '')})` : ''}. Take it again from where it came.`
}

async function readPdf(file: ReturnedFile, pdf: PDFDocumentProxy, nothing: Returned, deps: ReturnDeps, choices: ReadChoices): Promise<Returned> {
  const pages = pdf.numPages
  const filed = filedIn(await xmpOf(pdf))
  const fields = await fieldValues(pdf).catch(() => null)
  const signatures = signatureCount(file.bytes)
  const heads = await readHeads(pdf, filed.number === null ? deps.operators : null, choices)
  const known = { ...nothing, ...filed, pages, fields, signatures, scanned: heads.scanned }
  const sentences = fields === null ? [noFields(file.name, heads.scanned)] : []
  if (heads.unread.length > 0) sentences.push(`${file.name}: ${pageList(heads.unread)} could not be read; the rest was.`)

  if (filed.number !== null) {
    const other = heads.numbers.find(({ number }) => number !== filed.number)
    if (other !== undefined) sentences.push(`${file.name} says that it is ${filed.number}, and the head of page ${other.on_page} says ${other.number}: look whether pages of two documents were put together.`)
    return { ...known, found_by: 'metadata', numbers: distinct([filed.number, ...heads.numbers.map(({ number }) => number)]), sentences }
  }
  // Letters that a scanner laid over its picture may be misread; the mark has its own correction.
  const found_text = concluded(heads.numbers, file.name)
  if (found_text.numbers.length > 0 && !heads.scanned) return { ...known, ...found_text, found_by: found_text.number === null ? null : 'text', sentences: [...sentences, ...found_text.sentences] }
  const marks = deps.sight === null ? [] : await marksOn(pdf, deps.sight, choices)
  const found_mark = concluded(marks, file.name)
  if (found_mark.numbers.length > 0) return { ...known, ...found_mark, found_by: found_mark.number === null ? null : 'mark', sentences: [...sentences, ...found_mark.sentences] }
  if (found_text.numbers.length > 0) {
    return { ...known, ...found_text, found_by: found_text.number === null ? null : 'text', sentences: [...sentences, ...found_text.sentences, `${file.name}: no mark could be read, so the number comes from letters that a scanner recognised. Compare it with the page.`] }
  }
  return { ...known, sentences: [...sentences, notFound(file.name, pages, deps.sight !== null)] }
}

async function readPicture(file: ReturnedFile, type: string, nothing: Returned, { sight }: ReturnDeps, choices: ReadChoices): Promise<Returned> {
  const known = { ...nothing, pages: 1, scanned: true }
  const said = [`${file.name} is a picture: what was filled in by hand cannot be read from it.`]
  if (sight === null) return { ...known, sentences: [...said, `The mark in ${file.name} is read in a browser only (expected a PDF here).`] }
  choices.onProgress?.({ page: 1, of: 1, looking_for: 'mark' })
  const marks = await marksIn(file.bytes, type, sight, choices).catch(() => null)
  choices.signal?.throwIfAborted()
  if (marks === null) return { ...nothing, sentences: [`${file.name} is damaged: it begins as a picture and cannot be shown. Take it again from where it came.`] }
  const found = concluded(marks, file.name)
  if (found.numbers.length === 0) said.push(`No mark could be read in ${file.name} (expected the small square code at the foot of the page). Take the photograph again: the whole page, flat, in even light.`)
  return { ...known, ...found, found_by: found.number === null ? null : 'mark', sentences: [...said, ...found.sentences] }
}

async function xmpOf(pdf: PDFDocumentProxy): Promise<string> {
  const read = await pdf.getMetadata().catch(() => null)
  const raw: unknown = read?.metadata?.getRaw()
  return typeof raw === 'string' ? raw : ''
}

interface Heads {
  readonly numbers: readonly { readonly number: string; readonly on_page: number }[]
  /** One page at least is a picture. */
  readonly scanned: boolean
  readonly unread: readonly number[]
}

/** @param operators null where no page need be looked at for pictures */
async function readHeads(pdf: PDFDocumentProxy, operators: Operators | null, { signal, onProgress, kinds = [] }: ReadChoices): Promise<Heads> {
  const numbers: { number: string; on_page: number }[] = []
  const unread: number[] = []
  const looked = pagesLookedAt(pdf.numPages)
  let scanned = false
  for (const [index, on_page] of looked.entries()) {
    signal?.throwIfAborted()
    onProgress?.({ page: index + 1, of: looked.length, looking_for: 'text' })
    try {
      const page = await pdf.getPage(on_page)
      const number = numberInHead(await piecesOf(page), page.getViewport({ scale: 1 }).height, kinds)
      if (number !== null) numbers.push({ number, on_page })
      scanned ||= operators !== null && await isPicture(page, operators)
      page.cleanup()
    } catch {
      unread.push(on_page)
    }
  }
  signal?.throwIfAborted()
  return { numbers, scanned, unread }
}

/** One number is the document's; of several none is. */
function concluded(found: readonly Pick<FoundMark, 'number' | 'on_page'>[], name: string): Pick<Returned, 'number' | 'numbers' | 'sentences'> {
  const numbers = distinct(found.map(({ number }) => number))
  if (numbers.length < 2) return { number: numbers[0] ?? null, numbers, sentences: [] }
  const where = numbers.map((number) => `${number} on page ${found.find((one) => one.number === number)?.on_page ?? 1}`)
  return { number: null, numbers, sentences: [`${name} holds pages of ${numbers.length} documents (${where.join(', ')}), expected those of one. Save each as a file of its own.`] }
}

function noFields(name: string, scanned: boolean): string {
  return scanned
    ? `${name} is a scan: what was filled in by hand cannot be read from it.`
    : `${name} has no form fields: it was flattened or printed again, so what was filled in cannot be read from it.`
}

function notFound(name: string, pages: number, looked_for_marks: boolean): string {
  const looked = pagesLookedAt(pages).length
  const where = pages === looked ? `${pages} ${pages === 1 ? 'page' : 'pages'}` : `the first ${FIRST_PAGES} and last ${LAST_PAGES} of ${pages} pages`
  return looked_for_marks
    ? `No document number was found in ${name}: not in its metadata, and neither at the head nor in a mark at the foot of ${where} (expected such as 1F2E-3D4C).`
    : `No document number was found in ${name}: neither in its metadata nor at the head of ${where} (expected such as 1F2E-3D4C). The mark on a scan is read in a browser only.`
}

const pageList = (pages: readonly number[]): string => (pages.length === 1 ? `page ${pages[0]!}` : `pages ${pages.slice(0, 5).join(', ')}${pages.length > 5 ? ` and ${pages.length - 5} more` : ''}`)
const distinct = (texts: readonly string[]): string[] => [...new Set(texts)]
const hex = (bytes: ArrayBuffer): string => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
