import { figuresOf, type PrintedFigure } from '../../document/index.ts'
import { drawnIn, PAPERS, shortFingerprint, type FontFiles, type Grounds, type PaperName } from '../../pdf/index.ts'
import { finishPdf, type Draft } from '../draft.ts'
import { FIGURES_FILE, passagesIn } from '../grounds.ts'
import { comparePrinted, type ComparedFigure, type PrintedWord } from './compare.ts'

/** A page as it is read; see `readPrinted`. */
interface ReadPage {
  readonly body: readonly string[]
  readonly beside: readonly string[]
  readonly all: readonly string[]
  readonly width: number
  readonly height: number
  readonly annotations: number
}

export interface ReadDocument {
  readonly pages: readonly ReadPage[]
  readonly attached: ReadonlyMap<string, Uint8Array>
}

export interface RecomputeQuestion {
  readonly bytes: Uint8Array
  readonly read: ReadDocument
  /** What the metadata say it was computed from. */
  readonly grounds: Partial<Grounds>
  /** As the document bears it; null where none could be read. */
  readonly number: string | null
  /** The same document from the exports, with its grounds. */
  readonly draft: Draft
  readonly created_at: number
  readonly fonts: FontFiles
  /** Reads pages as `read` was read. */
  readonly readAgain: (bytes: Uint8Array<ArrayBuffer>) => Promise<ReadDocument>
}

const FINDINGS = ['other_data', 'metadata', 'other_content', 'text', 'beside', 'pages', 'printed_again', 'drawing', 'faces', 'no_attachment', 'attachment'] as const
export interface Finding {
  readonly kind: (typeof FINDINGS)[number]
  /** From 1; null where it is about the whole file. */
  readonly page: number | null
  readonly sentence: string
}

export interface Recomputed {
  readonly figures: readonly ComparedFigure[]
  readonly findings: readonly Finding[]
}

/** A number that comes from the content. */
const MADE = /^[0-9A-F]{4}-[0-9A-F]{4}$/

/** Makes a document again from the exports and compares what both print: figures by name, everything else as findings. @throws PdfRefused */
export async function recompute(question: RecomputeQuestion): Promise<Recomputed> {
  const { read, grounds, number, draft, created_at, fonts, readAgain } = question
  const paper = paperOf(read)
  const own = await finishPdf(draft, { fonts, paper, number: null, created_at })
  const made = number === null || number === own.number ? own : await finishPdf(draft, { fonts, paper, number, created_at })
  const again = await readAgain(made.bytes)
  const passages = passagesIn(draft)
  const untagged = isUntagged(read) && !isUntagged(again)
  const part = untagged ? 'all' : 'body'
  const { figures, texts } = comparePrinted(words(read, part), words(again, part), passages)
  const findings: Finding[] = []
  const say = (kind: Finding['kind'], page: number | null, sentence: string): void => void findings.push({ kind, page, sentence })

  const data = dataFinding(read, draft.grounds?.fingerprint ?? null, grounds.fingerprint ?? null)
  findings.push(...data)
  if (number !== null && MADE.test(number) && number !== own.number && figures.every(({ equal }) => equal) && texts.length === 0) {
    say('other_content', null, `The document bears the number ${number}; with what the folder of content now says it would bear ${own.number}.`)
  }
  for (const { page, printed, expected } of texts) say('text', page, textSentence(page, printed, expected))
  if (read.pages.length !== again.pages.length) say('pages', null, `The file has ${read.pages.length} pages (expected ${again.pages.length}).`)
  if (untagged) say('printed_again', null, 'Another program printed or saved the file again: its tags are gone, so that its text alone was compared, not what it draws.')
  else findings.push(...besideFindings(read, again, data.length > 0))
  if (!untagged) findings.push(...await drawnFindings(question, made.bytes, again, texts.length === 0 && figures.every(({ equal }) => equal)))
  findings.push(...attachmentFindings(read, draft, figuresOf(passages)))
  return { figures, findings }
}

/** In the order of the pages. */
const words = ({ pages }: ReadDocument, part: 'body' | 'all'): PrintedWord[] => pages.flatMap((page, index) => page[part].map((text) => ({ text, page: index + 1 })))

/** Nothing tells heads and feet from the text. */
const isUntagged = ({ pages }: ReadDocument): boolean => pages.every(({ beside }) => beside.length === 0)

function paperOf({ pages: [first] }: ReadDocument): PaperName {
  const near = (paper: PaperName): number => Math.abs(PAPERS[paper].width - (first?.width ?? 0))
  return near('Letter') < near('A4') ? 'Letter' : 'A4'
}

function textSentence(page: number, printed: string, expected: string): string {
  if (printed === '') return `Page ${page}: “${cut(expected)}” is missing.`
  return expected === '' ? `Page ${page}: “${cut(printed)}” stands there and is no part of the document.` : `Page ${page}: “${cut(printed)}” is printed (expected “${cut(expected)}”).`
}

const cut = (text: string): string => (text.length <= 160 ? text : `${text.slice(0, 160)}…`)

/** What the metadata and the feet of the pages say of the data. */
function dataFinding({ pages }: ReadDocument, now: string | null, stated: string | null): Finding[] {
  const feet = new Set(pages.flatMap(({ all }) => /data((?:[0-9a-f]{4}){3})/.exec(all.join(''))?.[1] ?? []))
  const found: Finding[] = []
  const short = (fingerprint: string | null): string => (fingerprint === null ? 'none' : shortFingerprint(fingerprint))
  const other = [...feet].find((foot) => now === null || !now.startsWith(foot)) ?? (stated !== null && stated !== now ? stated : null)
  if (other !== null) found.push({ kind: 'other_data', page: null, sentence: `The document was made from other data: it states the fingerprint ${shortFingerprint(other)}, these exports have ${short(now)}.` })
  const [foot] = feet
  if (stated !== null && foot !== undefined && !stated.startsWith(foot)) found.push({ kind: 'metadata', page: null, sentence: `The file’s metadata state the data ${short(stated)}, its pages ${shortFingerprint(foot)}.` })
  return found
}

/** Heads and feet; where the data differ, so do their feet, and nothing more is said of it. */
function besideFindings(read: ReadDocument, again: ReadDocument, other_data: boolean): Finding[] {
  const said = (page: ReadPage | undefined): string => {
    const text = (page?.beside ?? []).join(' ')
    return other_data ? text.replace(/data [0-9a-f ]{14}/, 'data') : text
  }
  return read.pages.flatMap((page, index) => {
    const [printed, expected] = [said(page), said(again.pages[index])]
    return printed === expected || index >= again.pages.length ? [] : [{ kind: 'beside' as const, page: index + 1, sentence: `Page ${index + 1}: the head, the foot or a repeated head of a table says “${cut(printed)}” (expected “${cut(expected)}”).` }]
  })
}

/** Pages that say the same and are drawn otherwise: a bar of another length, something laid over them. */
async function drawnFindings({ bytes, read }: RecomputeQuestion, made: Uint8Array, again: ReadDocument, same_text: boolean): Promise<Finding[]> {
  const [file, expected] = await Promise.all([drawnIn(bytes), drawnIn(made)])
  if (file === null || expected === null) return [{ kind: 'drawing', page: null, sentence: 'What the pages draw could not be compared: only their text was.' }]
  const alike = (index: number): boolean => read.pages[index]?.body.join('') === again.pages[index]?.body.join('') && read.pages[index]?.beside.join('') === again.pages[index]?.beside.join('')
  const drawn = file.pages.flatMap((operators, index): Finding[] => {
    if (!alike(index)) return []
    const laid = read.pages[index]?.annotations !== again.pages[index]?.annotations
    if (!laid && operators.trim() === expected.pages[index]?.trim()) return []
    return [{ kind: 'drawing', page: index + 1, sentence: `Page ${index + 1} says the same and is drawn otherwise: ${laid ? 'something was laid over it' : 'lines, shapes or places of its text differ'}.` }]
  })
  const faces = same_text && file.faces.join() !== expected.faces.join()
  return [...drawn, ...(faces ? [{ kind: 'faces' as const, page: null, sentence: 'The file’s fonts are not those of the document: its letters may look other than they read.' }] : [])]
}

function attachmentFindings({ attached }: ReadDocument, draft: Draft, computed: readonly PrintedFigure[]): Finding[] {
  const found = attached.get(FIGURES_FILE)
  if (draft.grounds === undefined) return []
  if (found === undefined) return [{ kind: 'no_attachment', page: null, sentence: `The attached ${FIGURES_FILE} is missing: the figures were compared as the pages print them.` }]
  const stated = figuresIn(found)
  if (stated === null) return [{ kind: 'attachment', page: null, sentence: `The attached ${FIGURES_FILE} could not be read.` }]
  const names = new Map(stated.map((figure) => [figure.name, figure]))
  const differing = computed.filter(({ name, printed, value }) => {
    const one = names.get(name)
    return one === undefined || one.printed !== printed || JSON.stringify(one.value) !== JSON.stringify(value)
  })
  const known = new Set(computed.map(({ name }) => name))
  const more = stated.filter(({ name }) => !known.has(name))
  const said = [
    ...differing.map(({ name, printed }) => `“${cut(String(names.get(name)?.printed ?? 'nothing'))}” of “${name}” (expected “${cut(printed)}”)`),
    ...more.map(({ name }) => `“${name}”, which the document does not print`),
  ]
  const rest = said.length - SHOWN
  return said.length === 0 ? [] : [{ kind: 'attachment', page: null, sentence: `The attached ${FIGURES_FILE} differs from what is computed: it says ${said.slice(0, SHOWN).join('; ')}${rest > 0 ? `; and ${rest} more` : ''}.` }]
}

/** Differences of the attached figures that are said one by one: what the pages print is compared in full. */
const SHOWN = 3

interface StatedFigure {
  readonly name: string
  readonly printed: unknown
  readonly value: unknown
}

function figuresIn(bytes: Uint8Array): readonly StatedFigure[] | null {
  try {
    const file: unknown = JSON.parse(new TextDecoder().decode(bytes))
    if (typeof file !== 'object' || file === null || !('figures' in file) || !Array.isArray(file.figures)) return null
    return file.figures.flatMap((one: unknown) => (typeof one === 'object' && one !== null && 'name' in one && typeof one.name === 'string' ? [{ name: one.name, printed: 'printed' in one ? one.printed : null, value: 'value' in one ? one.value : null }] : []))
  } catch {
    return null
  }
}
