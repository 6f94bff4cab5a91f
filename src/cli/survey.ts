import { readFile, stat, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { DAY, isoDay, registerOf, surveyFindings, surveyRows, zoneOf, type KnownDocument, type ReturnedPage, type SurveyDoubt, type SurveyNote } from '../core/index.ts'
import { readTemplates, surveyQuestions } from '../drafting/index.ts'
import { writeCsv } from '../intake/index.ts'
import { InputError, readContent, readContentFiles } from '../loading/disk/index.ts'
import { EngineDocuments } from '../models/index.ts'
import { readReturned } from '../returns/index.ts'
import { figures, surveys as words } from '../words/index.ts'
import { openData } from './open-data.ts'
import type { Options } from './options.ts'
import { UsageError } from './problem.ts'

export interface SurveyAnswerRead extends SurveyNote {
  readonly doubts: readonly SurveyDoubt[]
}

export interface SurveyReport {
  /** In the order of the files. */
  readonly answers: readonly SurveyAnswerRead[]
  readonly unread: readonly { readonly file: string; readonly why: string; readonly client: string | null; readonly number: string | null; readonly sentences: readonly string[] }[]
  /** The file in which the same answer was read first. */
  readonly twice: readonly { readonly file: string; readonly same_as: string | null }[]
  readonly out: string | null
}

interface Known {
  /** Null where no exports are asked: then what the pages say of themselves is believed. */
  readonly clients: readonly string[] | null
  readonly documents: readonly KnownDocument[]
}

/** Reads surveys that were filled in and came back. @throws InputError where none of the files holds an answer, or the file to write is there already */
export async function survey(options: Options, tell: (line: string) => void): Promise<SurveyReport> {
  const [verb, ...files] = options.operands
  if (verb !== 'read' || files.length === 0) throw new UsageError('survey: expected survey read FILE…')
  const { out } = options
  if (out !== null && await stat(out).then(() => true, () => false)) throw new InputError(`${out} is there already (expected a new file, so that no survey is lost)`)
  const { provider } = await readContent(options.content)
  const questions = surveyQuestions(readTemplates(await readContentFiles(options.content)))
  const pages: (ReturnedPage & { readonly changed_on: string })[] = []
  for (const file of files) pages.push(await pageOf(file, provider.time_zone))
  const known = options.data === null ? { clients: null, documents: [] } : await knownIn(options, tell)
  const clients = known.clients ?? [...new Set(pages.flatMap(({ client }) => client ?? []))]
  const findings = surveyFindings(pages, { clients, documents: known.documents, notes: [], questions, received_on: options.as_of === null ? '9999-12-31' : dayIn(options.as_of, provider.time_zone) })
  const answers: SurveyAnswerRead[] = []
  const unread: SurveyReport['unread'][number][] = []
  const twice: SurveyReport['twice'][number][] = []
  findings.forEach((finding, nth) => {
    const page = pages[nth]!
    const file = files[nth]!
    if (finding.kind === 'again') twice.push({ file, same_as: finding.same_as })
    else if (finding.kind === 'unread') unread.push({ file, why: finding.why, client: finding.client, number: finding.number, sentences: [words.back.unread(finding) ?? page.sentences.join(' ')] })
    else if (finding.client === null) unread.push({ file, why: finding.doubts[0] ?? 'no_client', client: null, number: page.number, sentences: finding.doubts.map((doubt) => words.back.doubts[doubt]) })
    else answers.push({ client: finding.client, ...dated(finding.note, page.changed_on), doubts: finding.doubts })
  })
  for (const one of unread) tell(`${one.file}: ${one.sentences.join(' ')}`)
  for (const one of twice) tell(`${one.file}: ${words.back.again(one.same_as, null)}`)
  if (answers.length === 0) throw new InputError('no answer could be read')
  if (out !== null) await writeFile(out, writeCsv(surveyRows(answers)))
  return { answers, unread, twice, out }
}

const dayIn = (at: number, zone: string): string => isoDay(Math.floor(zoneOf(zone).toLocal(at) / DAY))

async function pageOf(file: string, zone: string): Promise<ReturnedPage & { readonly changed_on: string }> {
  const [bytes, { mtimeMs }] = await Promise.all([readFile(file), stat(file)]).catch(() => { throw new InputError(`${file}: no such file`) })
  // No other command waits for what reads PDFs.
  const { nodeDeps } = await import('../returns/node.ts')
  const name = basename(file)
  return { ...await readReturned({ name, bytes: new Uint8Array(bytes) }, nodeDeps, { kinds: ['Survey'] }), name, changed_on: dayIn(mtimeMs, zone) }
}

/** Where neither the page nor `--as-of` says when it was answered, the day on which the file was last written. */
function dated<T extends Pick<SurveyNote, 'sent_on' | 'answered_on'>>(note: T, changed_on: string): T {
  const day = (on: string | null): string | null => (on === '9999-12-31' ? changed_on : on)
  return { ...note, sent_on: day(note.sent_on) ?? changed_on, answered_on: day(note.answered_on) }
}

async function knownIn(options: Options, tell: (line: string) => void): Promise<Known> {
  const { db, source, close } = await openData(options, [], tell)
  try {
    const [{ clients }, rows] = [await source.summary(), await new EngineDocuments(db).documents()]
    return { clients, documents: registerOf(rows, []).map(({ document, client, template, sent_on, made_on }) => ({ document, client, template, on: sent_on ?? made_on })) }
  } finally {
    await close()
  }
}

const HEADER = ['Client', 'Person', 'Sent', 'Answered', 'Score', 'What should be done better']

/** The same for people. */
export function surveyText({ answers, unread, twice, out }: SurveyReport): string {
  const { due } = words
  const rows = [HEADER, ...answers.map(({ client, person, sent_on, answered_on, score, scale, comment }) => [
    client, person ?? figures.MISSING, figures.date(sent_on), answered_on === null ? figures.MISSING : figures.date(answered_on), score === null || scale === null ? figures.MISSING : due.score(score, scale), (comment ?? '').replace(/\s+/g, ' '),
  ])]
  const widths = HEADER.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)))
  return [
    `Answers: ${figures.count(answers.length)}; not read: ${figures.count(unread.length)}; twice: ${figures.count(twice.length)}${out === null ? '' : `; written to ${out}`}`, '',
    ...rows.map((row) => row.map((cell, i) => cell.padEnd(widths[i]!)).join('  ').trimEnd()),
  ].join('\n')
}
