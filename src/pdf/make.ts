/** Blocks to a file. */
import { PDFContext, PDFHexString, PDFStreamWriter, type PDFRef } from 'pdf-lib'
import { digest } from '../core/index.ts'
import { problemSentence, type Block, type DocumentProblem } from '../document/index.ts'
import { writeAttachments, type Attachment } from './attachments.ts'
import { drawPages } from './draw.ts'
import { EmbeddedFaces, embedFormFont, pdfText } from './embed.ts'
import { openFaces, type FontFiles } from './faces.ts'
import { writeFields, writeForm } from './form.ts'
import { srgbProfile } from './icc.ts'
import { layOut } from './layout.ts'
import { writeInfo, writeOutputIntent, writeXmp, type DocumentMeta } from './metadata.ts'
import { widgetKey } from './marks.ts'
import { loadFonts } from './load-fonts.ts'
import { glyphProblems, textsBeyond } from './missing.ts'
import { writeOutline } from './outline.ts'
import { PAPERS, type PaperName } from './paper.ts'
import { writeStructure } from './structure.ts'
import { cleanText } from './text.ts'

/** The parts of the structure tree are many and alike: packed together they take a fifth of the room. */
const OBJECTS_A_STREAM = 500

export interface PdfChoices {
  readonly fonts: FontFiles
  readonly meta: DocumentMeta
  readonly paper: PaperName
  /** At the head of each page: the provider, and what the document is called before its number (`Supplement`). */
  readonly header: { readonly left: string; readonly kind: string }
  /** At the left of each foot, beside the page's number: where the figures come from. */
  readonly footer: string
  /** Files that the file carries: then it is built to PDF/A-3. */
  readonly attachments?: readonly Attachment[]
}

export interface MadePdf {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly pages: number
  /** As given, or from the content. */
  readonly number: string
}

/** The document cannot be set as it is; nothing was made. */
export class PdfRefused extends Error {
  readonly problems: readonly DocumentProblem[]

  constructor(problems: readonly DocumentProblem[]) {
    super(problems.map(problemSentence).join('\n'))
    this.name = 'PdfRefused'
    this.problems = problems
  }
}

/** Where a block stood in its template is no part of what it says. */
const said = (blocks: readonly Block[]): string => JSON.stringify(blocks.map(({ at: _, ...block }) => block))

/** A number from the content: the same document has the same, another has another. */
export function documentNumber(blocks: readonly Block[], meta: Omit<DocumentMeta, 'number'>): string {
  return numberOf(contentDigest(blocks, meta))
}

const contentDigest = (blocks: readonly Block[], meta: Omit<DocumentMeta, 'number'>): string => digest(JSON.stringify([said(blocks), meta.title, meta.author, meta.subject]))
const numberOf = (content: string): string => `${content.slice(0, 4)}-${content.slice(4, 8)}`.toUpperCase()

/**
 * Sets blocks on pages and writes them: tagged, with an outline, embedded faces and form fields;
 * built to PDF/A-2, or 3 with attachments, and PDF/UA-1. The same input gives the same bytes.
 * @throws PdfRefused where a character has no glyph or a field is not filled.
 */
export async function makePdf(blocks: readonly Block[], choices: PdfChoices): Promise<MadePdf> {
  const { attachments = [] } = choices
  const content_digest = contentDigest(blocks, choices.meta)
  const number = choices.meta.number ?? numberOf(content_digest)
  const header = { left: cleanText(choices.header.left), right: cleanText(`${choices.header.kind} ${number}`) }
  const footer = cleanText(choices.footer)
  const texts = textsBeyond(blocks)
  await loadFonts(choices.fonts, [...texts, header.left, header.right, footer])
  const faces = openFaces(choices.fonts, texts)
  const refusals = [
    ...unfilled(blocks),
    ...glyphProblems(blocks, [{ where: 'the header', text: `${header.left}${header.right}` }, { where: 'the footer', text: footer }], faces),
  ]
  if (refusals.length > 0) throw new PdfRefused(refusals)

  const meta = { ...choices.meta, number: inOneLine(number), title: inOneLine(choices.meta.title), author: inOneLine(choices.meta.author), subject: inOneLine(choices.meta.subject), part: attachments.length > 0 ? 3 as const : 2 as const }
  const laid = layOut(blocks, choices.fonts, choices.paper)
  const paper = PAPERS[choices.paper]
  const context = PDFContext.create()
  const embedded = new EmbeddedFaces(context, faces)
  const drawn = drawPages(laid, paper, faces, embedded, { header, footer, number: meta.number })

  const page_refs = drawn.contents.map(() => context.nextRef())
  const page_of = (index: number) => page_refs[index] ?? page_refs[0] ?? context.nextRef()
  const form_font = drawn.fields.length > 0 ? embedFormFont(context, faces) : null
  const keys = new Map(drawn.fields.map((field, index) => [widgetKey(field.spec), page_refs.length + index]))
  const placed = drawn.fields.map((field) => ({ spec: field.spec, page: page_of(field.page), rect: field.rect, struct_parent: keys.get(widgetKey(field.spec)) ?? 0 }))
  const form = form_font === null ? null : writeFields(context, placed, form_font)
  const widgets = form?.widgets ?? new Map<string, PDFRef>()

  const tree = context.nextRef()
  const resources = context.register(context.obj({ Font: embedded.resources() }))
  drawn.contents.forEach((content, index) => {
    const annotations = drawn.fields.filter((field) => field.page === index).flatMap((field) => widgets.get(widgetKey(field.spec)) ?? [])
    context.assign(page_of(index), context.obj({
      Type: 'Page', Parent: tree, MediaBox: [0, 0, rounded(paper.width), rounded(paper.height)], Resources: resources,
      Contents: context.register(context.flateStream(content)), StructParents: index, Tabs: 'S',
      ...(annotations.length > 0 ? { Annots: annotations } : {}),
    }))
  })
  context.assign(tree, context.obj({ Type: 'Pages', Kids: page_refs, Count: page_refs.length }))
  embedded.finish()

  const identity = digest(JSON.stringify([content_digest, choices.meta, choices.paper, header, footer, ...attachments.map(({ name, bytes }) => [name, new TextDecoder('latin1').decode(bytes)])])).slice(0, 32)
  const bookmarks = laid.outline.flatMap((entry) => {
    const top = drawn.tops.get(entry.slab)
    return top === undefined ? [] : [{ text: entry.text, page: page_of(top.page), y: top.y + 6 }]
  })
  const outline = writeOutline(context, bookmarks)
  const structure = writeStructure(context, laid.tags, { refs: page_refs, widgets, widget_keys: keys })
  const attached = writeAttachments(context, attachments, meta.created_at)
  const signs = drawn.fields.some((field) => field.spec.kind === 'signature')
  const catalog = context.obj({
    Type: 'Catalog', Pages: tree, Lang: pdfText(choices.meta.language), MarkInfo: { Marked: true }, StructTreeRoot: structure,
    ViewerPreferences: { DisplayDocTitle: true }, Metadata: writeXmp(context, meta, identity),
    OutputIntents: [writeOutputIntent(context, profile(faces))],
    ...(attached === null ? {} : { Names: attached.names, AF: [...attached.associated] }),
    ...(outline === null ? {} : { Outlines: outline }),
    ...(form === null || form_font === null ? {} : { AcroForm: writeForm(context, form.fields, form_font, signs) }),
  })
  context.trailerInfo.Root = context.register(catalog)
  context.trailerInfo.Info = writeInfo(context, meta)
  context.trailerInfo.ID = context.obj([PDFHexString.of(identity), PDFHexString.of(identity)])
  const bytes = await PDFStreamWriter.forContext(context, Number.MAX_SAFE_INTEGER, true, OBJECTS_A_STREAM).serializeToBuffer()
  return { bytes, pages: page_refs.length, number }
}

function profile(faces: ReturnType<typeof openFaces>): Uint8Array {
  const known = faces.kept.get('profile')
  if (known instanceof Uint8Array) return known
  const made = srgbProfile()
  faces.kept.set('profile', made)
  return made
}

/** As metadata may hold it: no line ends, no half of a character. */
function inOneLine(text: string): string {
  return cleanText(text).replace(/[\n\p{Cs}]+/gu, ' ').trim()
}

/** A missing field may be shown; it may not be printed. */
function unfilled(blocks: readonly Block[]): DocumentProblem[] {
  const paths = new Map<string, Block>()
  const walk = (value: unknown, block: Block): void => {
    if (Array.isArray(value)) value.forEach((one) => walk(one, block))
    else if (typeof value === 'object' && value !== null) {
      if ('missing' in value && 'field' in value && typeof value.field === 'string') paths.set(value.field, block)
      Object.values(value).forEach((one) => walk(one, block))
    }
  }
  blocks.forEach((block) => walk(block, block))
  return [...paths].map(([path, block]) => ({ kind: 'field', file: block.at.file, line: block.at.line, column: null, path, where: null, message: `${path} is not filled.` }))
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
