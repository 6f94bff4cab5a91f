import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ClientTerms } from '../core/index.ts'
import { problemSentence } from '../document/index.ts'
import { BRIEFING_TEMPLATE, draftBriefing, draftReview, meetingFacts, readTemplates, recompute, REVIEW_TEMPLATE, type ComparedFigure, type Draft, type Finding, type MeetingQuestion, type Templates } from '../drafting/index.ts'
import { InputError, readContentFiles, readFonts } from '../loading/disk/index.ts'
import { AgreementSource, EngineClients, EngineRenewals, NOTHING_NOTED } from '../models/index.ts'
import { PAPERS, PdfRefused, type PaperName } from '../pdf/index.ts'
import { readPrinted, type PrintedFile } from '../returns/index.ts'
import { openData, type OpenedData } from './open-data.ts'
import type { Options } from './options.ts'
import { UsageError } from './problem.ts'

export interface RecomputeReport {
  readonly file: string
  readonly template: string
  readonly client: string
  /** ISO 8601, UTC: the instant at which the records were looked at. */
  readonly as_of: string | null
  /** As the file bears it. */
  readonly number: string | null
  /** SHA-256: what the file states, and of the exports that were handed over. */
  readonly fingerprint: { readonly stated: string | null; readonly computed: string | null }
  readonly figures: readonly ComparedFigure[]
  readonly findings: readonly Finding[]
  /** Every figure is as computed, and nothing else was found. */
  readonly equal: boolean
}

/** Documents that can be made again from the exports alone, by template. */
const MAKERS: Readonly<Record<string, (question: MeetingQuestion) => Draft>> = { [REVIEW_TEMPLATE]: draftReview, [BRIEFING_TEMPLATE]: draftBriefing }

/** Computes the figures of a document again from the exports, and compares them with what its pages print. @throws InputError where it is no such document */
export async function recomputed(options: Options, tell: (line: string) => void): Promise<RecomputeReport> {
  const [path, ...more] = options.operands
  if (path === undefined || more.length > 0) throw new UsageError(path === undefined ? 'recompute: no file given' : 'recompute: one file at a time')
  const bytes = new Uint8Array(await readFile(path).catch(() => { throw new InputError(`${path}: no such file`) }))
  const name = basename(path)
  // No other command waits for what reads PDFs.
  const { nodeDeps } = await import('../returns/node.ts')
  const read = (some: Uint8Array<ArrayBuffer>): Promise<PrintedFile> => readPrinted({ name, bytes: some }, nodeDeps).catch((cause: unknown) => { throw new InputError(cause instanceof Error ? cause.message : `${name} could not be read`) })
  const printed = await read(bytes)
  const templates = readTemplates(await readContentFiles(options.content))
  const { template, number } = headOf(printed, templates)
  const make = template === null ? undefined : MAKERS[template]
  if (template === null || make === undefined) throw new InputError(`${name} ${template === null ? 'does not say what document it is' : `is a document of the template ${template}`} (expected one of ${Object.keys(MAKERS).join(', ')})`)
  const as_of = options.as_of ?? (printed.grounds.as_of === undefined ? null : Date.parse(printed.grounds.as_of))
  const opened = await openData({ ...options, as_of }, [], tell)
  try {
    const client = await clientOf(printed, new AgreementSource(opened.db), name)
    const fonts = await readFonts()
    const { draft, created_at } = await draftAgain(make, client, opened, { templates, fonts, paper: paperOf(printed) })
    if (draft.problems.length > 0) throw new InputError(draft.problems.map(problemSentence).join('\n'))
    const { figures, findings } = await recompute({ bytes, read: printed, grounds: printed.grounds, number, draft, created_at, fonts, readAgain: read })
    return {
      file: path, template, client: client.client, as_of: draft.grounds?.as_of ?? null, number,
      fingerprint: { stated: printed.grounds.fingerprint ?? null, computed: draft.grounds?.fingerprint ?? null },
      figures, findings, equal: findings.length === 0 && figures.every(({ equal }) => equal),
    }
  } catch (error) {
    throw error instanceof PdfRefused ? new InputError(error.message) : error
  } finally {
    await opened.close()
  }
}

async function draftAgain(make: (question: MeetingQuestion) => Draft, client: ClientTerms, { content, db }: OpenedData, given: Pick<MeetingQuestion, 'templates' | 'fonts' | 'paper'>): Promise<{ readonly draft: Draft; readonly created_at: number }> {
  const meetings = await new EngineRenewals(db, content, await EngineClients.open(db, content, NOTHING_NOTED)).meetings()
  const matter = await meetings.matter(client.client)
  if (matter === null) throw new InputError(`${client.client}: the exports tell nothing of this client`)
  return { draft: make({ ...given, content, client, facts: meetingFacts(matter, content), as_of: matter.as_of }), created_at: matter.as_of }
}

/** From the metadata, else from the heads of the pages: `Review 1F2E-3D4C`. */
function headOf({ filed, pages }: PrintedFile, { templates }: Templates): { readonly template: string | null; readonly number: string | null } {
  const said = pages[0]?.all.join(' ') ?? ''
  const number = filed.number ?? /\b([0-9A-F]{4}-[0-9A-F]{4})\b/.exec(said)?.[1] ?? null
  const known = [...templates.values()].filter(({ name, kind }) => Object.hasOwn(MAKERS, name) && said.includes(`${kind} ${number ?? ''}`))
  return { template: filed.template ?? (known.length === 1 ? known[0]?.name ?? null : null), number }
}

/** From the metadata, else the client whose name the first page says; the longest, where one name holds another. */
async function clientOf({ filed, pages }: PrintedFile, agreements: AgreementSource, file: string): Promise<ClientTerms> {
  const clients = await agreements.clients()
  const named = filed.client === null ? undefined : clients.find(({ client }) => client === filed.client)
  if (named !== undefined) return named
  const bare = (text: string): string => text.normalize('NFC').replace(/\s+/g, '')
  const said = bare(pages[0]?.body.join('') ?? '')
  const found = clients.flatMap((client) => [client.legal_name, client.client].flatMap((name) => (name !== null && name !== '' && said.includes(bare(name)) ? [{ client, length: name.length }] : [])))
  const [first] = found.toSorted((one, other) => other.length - one.length)
  if (first === undefined) throw new InputError(`${file} ${filed.client === null ? 'names no client of these exports' : `is about ${filed.client}, whom these exports do not know`} (expected one of ${clients.map(({ client }) => client).join(', ')})`)
  return first.client
}

function paperOf({ pages: [first] }: PrintedFile): PaperName {
  return Math.abs(PAPERS.Letter.width - (first?.width ?? 0)) < Math.abs(PAPERS.A4.width - (first?.width ?? 0)) ? 'Letter' : 'A4'
}

/** For people: what differs, line by line. */
export function recomputeText({ file, client, as_of, figures, findings, equal }: RecomputeReport): string {
  const differing = figures.filter((figure) => !figure.equal)
  return [
    `${file}: ${client}, as of ${as_of ?? 'no instant'}`,
    `${figures.length - differing.length} of ${figures.length} figures are as computed from the exports${equal ? '; nothing else differs' : ''}`,
    ...differing.slice(0, SAID).map(({ name, printed, computed, definition }) => `${name}: ${differenceText(printed, computed)}${definition === '' || definition === name ? '' : ` (${definition.replace(/\.$/, '')})`}`),
    ...(differing.length > SAID ? [`and ${differing.length - SAID} more figures (--json lists all)`] : []),
    ...findings.slice(0, SAID).map(({ sentence }) => sentence),
    ...(findings.length > SAID ? [`and ${findings.length - SAID} more (--json lists all)`] : []),
  ].join('\n')
}

/** Differing figures, and findings, that are said one by one. */
const SAID = 40

/** Words said on each side of what differs in a long text. */
const CONTEXT = 4

/** Of a sentence, the words that differ with a few beside them. */
function differenceText(printed: string | null, computed: string): string {
  if (printed === null) return `not found on the pages, “${computed}” is computed`
  const [said, wanted] = [printed, computed].map((text) => text.split(/\s+/).filter((word) => word !== '')) as [string[], string[]]
  let start = 0
  while (start < said.length && start < wanted.length && said[start] === wanted[start]) start += 1
  let end = 0
  while (end < said.length - start && end < wanted.length - start && said.at(-1 - end) === wanted.at(-1 - end)) end += 1
  const part = (words: readonly string[]): string => {
    const [from, until] = [Math.max(0, start - CONTEXT), Math.min(words.length, words.length - end + CONTEXT)]
    return `${from > 0 ? '… ' : ''}${words.slice(from, until).join(' ') || 'nothing'}${until < words.length ? ' …' : ''}`
  }
  return `“${part(said)}” is printed, “${part(wanted)}” is computed`
}
