import {
  faultsOf, isoDay, plainEntry, registerDay, rolloutBoard, standingOn, STANDINGS, versionInForce, zoneOf,
  type BoardGroupKind, type RegisterEntry, type RegisterRules, type Standing, type StandingKind,
} from '../core/index.ts'
import { InputError } from '../loading/disk/index.ts'
import { AgreementSource, EngineDocuments } from '../models/index.ts'
import { faultSentence, figures, register as words, stepWords, templateWords } from '../words/index.ts'
import { openData } from './open-data.ts'
import type { Options } from './options.ts'

export interface RegisterLine extends RegisterEntry {
  readonly standing: Standing
  /** What cannot be as the file has it, a sentence each. */
  readonly faults: readonly string[]
  readonly file: string
  readonly row: number
}

export interface RegisterReport {
  /** Local date; null where neither tickets nor documents are dated. */
  readonly as_of: string | null
  readonly rules: RegisterRules
  readonly template: string | null
  readonly counts: Readonly<Record<StandingKind, number>>
  /** Awaited documents whose chase has come. */
  readonly due_to_chase: number
  /** In the order of the files. */
  readonly documents: readonly RegisterLine[]
  /** Every client once, by its newest document of the template; null where no template is named. */
  readonly board: Readonly<Record<BoardGroupKind, readonly string[]>> | null
}

const DAY = 86_400_000

/** Where each document of documents.csv stands. @throws InputError where `--template` names none of them */
export async function register(options: Options, tell: (line: string) => void): Promise<RegisterReport> {
  const { content, db, source, close } = await openData(options, options.operands, tell)
  try {
    const { provider } = content
    const at = (await source.summary()).as_of
    const until = at === null || Number.isNaN(at) ? null : isoDay(Math.floor(zoneOf(provider.time_zone).toLocal(at) / DAY))
    const rows = await new EngineDocuments(db).documents()
    const as_of = options.as_of === null ? registerDay(rows, until) : until
    const day = as_of ?? '0000-01-01'
    const { template } = options
    const templates = [...new Set(rows.map((row) => row.template))].sort()
    if (template !== null && !templates.includes(template)) throw new InputError(`no document of the template "${template}" (expected one of ${templates.join(', ') || 'none: no file holds documents'})`)
    const documents = rows.filter((row) => template === null || row.template === template)
      .map((row): RegisterLine => ({ ...plainEntry(row), standing: standingOn(row, day, provider.register), faults: faultsOf(row, until).map(faultSentence), file: row.file, row: row.row }))
    return {
      as_of, rules: provider.register, template, documents, due_to_chase: documents.filter(({ standing: { step } }) => step?.kind === 'chase' && step.days_late !== null).length,
      counts: Object.fromEntries(STANDINGS.map((kind) => [kind, documents.filter(({ standing }) => standing.kind === kind).length])) as Record<StandingKind, number>,
      board: template === null ? null : await boardOf(template, rows, day, provider.register, new AgreementSource(db)),
    }
  } finally {
    await close()
  }
}

async function boardOf(template: string, rows: readonly RegisterEntry[], day: string, rules: RegisterRules, agreements: AgreementSource): Promise<NonNullable<RegisterReport['board']>> {
  const [clients, versions] = [await agreements.clients(), await agreements.allVersions()]
  const { groups } = rolloutBoard(template, clients.map(({ client }) => ({ client, bound: versionInForce(versions.get(client) ?? [], day) !== null })), rows, day, rules)
  return Object.fromEntries(groups.map(({ kind, clients: within }) => [kind, within.map(({ client }) => client)])) as Record<BoardGroupKind, string[]>
}

const HEADER = ['Client', 'Document', 'Template', 'Sent', 'Standing', 'Next step']

/** The same for people. */
export function registerText({ as_of, counts, due_to_chase, documents, board }: RegisterReport): string {
  const date = (on: string | null): string => (on === null ? figures.MISSING : figures.date(on))
  const rows = [HEADER, ...documents.map(({ client, document, template, sent_on, standing: { kind, step } }) => [client, document, templateWords(template), date(sent_on), words.states[kind], step === null ? '' : stepWords(step)])]
  const widths = HEADER.map((_, i) => Math.max(...rows.map((row) => row[i]!.length)))
  return [
    `Documents: ${figures.count(documents.length)}, as of ${date(as_of)}: ${STANDINGS.filter((kind) => counts[kind] > 0).map((kind) => `${figures.count(counts[kind])} ${words.states[kind]}`).join('; ') || 'none'}`,
    `Due to be chased: ${figures.count(due_to_chase)}`,
    ...documents.flatMap(({ file, row, faults }) => faults.map((fault) => `${file} row ${row}: ${fault}`)),
    ...(board === null ? [] : ['', ...Object.entries(board).filter(([, clients]) => clients.length > 0).map(([kind, clients]) => `${words.board.groups[kind as BoardGroupKind]}, ${figures.count(clients.length)}: ${clients.join(', ')}`)]),
    '', ...rows.map((row) => row.map((cell, i) => cell.padEnd(widths[i]!)).join('  ').trimEnd()),
  ].join('\n')
}
