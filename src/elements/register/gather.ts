import {
  faultsOf, isoDay, plainEntry, registerDay, registerOf, rolloutBoard, sameDocument, standingOn, versionInForce, zoneOf,
  type Board, type RegisterEntry, type RegisterFault, type RegisterRules, type Standing,
} from '../../core/index.ts'
import type { DataSummary } from '../../models/source.ts'
import type { RegisterSource } from './engine-seam.ts'
import type { Show, View } from './view.ts'

export const GROUPS = ['chase', 'record', 'send', 'sign', 'awaited', 'sent', 'answered'] as const
/** What must happen next, in the order in which the page lists it. */
export type LineGroup = (typeof GROUPS)[number]

export interface RegisterLine {
  readonly entry: RegisterEntry
  readonly standing: Standing
  readonly group: LineGroup
  readonly faults: readonly RegisterFault[]
  /** A client of the data. */
  readonly known: boolean
  /** Something was noted here that can be taken back. */
  readonly noted: boolean
  /** Where a file tells of it. */
  readonly place: { readonly file: string; readonly row: number } | null
}

export interface Counts {
  readonly due: number
  /** Without those that came back. */
  readonly awaited: number
  /** Came back, and nobody noted what they say. */
  readonly record: number
  readonly made: number
  readonly signed: number
  readonly declined: number
  readonly objected: number
  readonly expired: number
}

export interface TemplateName {
  readonly template: string
  /** What its documents are called; null where none says. */
  readonly title: string | null
  readonly documents: number
}

export interface RegisterModel {
  readonly view: View
  readonly summary: DataSummary
  readonly rules: RegisterRules
  /** Local dates: that the register is looked at, and on which the data end; null without any date. */
  readonly as_of: string | null
  readonly until: string | null
  /** Every line, what must happen next first. */
  readonly lines: readonly RegisterLine[]
  /** Those that the view shows. */
  readonly shown: readonly RegisterLine[]
  readonly counts: Counts
  /** By name. */
  readonly templates: readonly TemplateName[]
  readonly board: (Board & { readonly template: string; readonly clients: number }) | null
}

export async function gather(source: RegisterSource, view: View): Promise<RegisterModel> {
  const { content, kept } = source
  const [summary, rows, clients, versions] = await Promise.all([source.summary(), source.documents(), source.clients(), source.versions()])
  const rules = content.provider.register
  const until = summary.as_of === null || Number.isNaN(summary.as_of) ? null : isoDay(Math.floor(zoneOf(content.provider.time_zone).toLocal(summary.as_of) / 86_400_000))
  const entries = registerOf(rows.map(plainEntry), kept)
  const as_of = view.on ?? registerDay(entries, until)
  const day = as_of ?? '0000-01-01'
  const names = new Set(clients.map(({ client }) => client))
  const lines = entries.map((entry): RegisterLine => {
    const standing = standingOn(entry, day, rules)
    const row = rows.find((one) => sameDocument(one, entry))
    return {
      entry, standing, group: groupOf(standing), faults: faultsOf(entry, until), known: names.has(entry.client), noted: kept.some((one) => sameDocument(one, entry)),
      place: row === undefined ? null : { file: row.file, row: row.row },
    }
  }).sort(byUrgency)
  const templates = templatesOf(lines)
  const chosen = view.template ?? mostOpen(lines, templates)
  const bound = clients.map(({ client }) => ({ client, bound: versionInForce(versions.get(client) ?? [], day) !== null }))
  return {
    view, summary, rules, as_of, until, lines, counts: countsOf(lines), templates,
    shown: lines.filter((line) => passes(line, view.show) && (view.template === null || line.entry.template === view.template)),
    board: view.as === 'list' || chosen === null ? null : { ...rolloutBoard(chosen, bound, entries, day, rules), template: chosen, clients: clients.length },
  }
}

export function groupOf({ kind, step }: Standing): LineGroup {
  if (step === null) return kind === 'sent' ? 'sent' : 'answered'
  switch (step.kind) {
    case 'chase': return step.days_late === null ? 'awaited' : 'chase'
    case 'wait': return 'awaited'
    default: return step.kind
  }
}

/** What must happen first comes first; what is done, newest first. */
function byUrgency(one: RegisterLine, other: RegisterLine): number {
  const group = GROUPS.indexOf(one.group) - GROUPS.indexOf(other.group)
  if (group !== 0) return group
  const done = one.group === 'answered' || one.group === 'sent'
  const [a, b] = [whenOf(one), whenOf(other)]
  return (a === b ? 0 : (a < b) !== done ? -1 : 1) || compare(one.entry.client, other.entry.client) || compare(one.entry.document, other.entry.document)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function whenOf({ standing, entry }: RegisterLine): string {
  const { step } = standing
  return step?.kind === 'chase' ? step.on : step?.kind === 'wait' ? step.until : standing.on ?? entry.made_on ?? ''
}

function passes({ standing: { kind }, group }: RegisterLine, show: Show): boolean {
  switch (show) {
    case 'all': return true
    case 'open': return kind === 'made' || kind === 'awaited'
    case 'chase': case 'record': return group === show
    case 'awaited': return kind === 'awaited' && group !== 'record'
    case 'answered': return group === 'answered'
    default: return kind === show
  }
}

function countsOf(lines: readonly RegisterLine[]): Counts {
  const of = (kind: Standing['kind']): number => lines.filter(({ standing }) => standing.kind === kind).length
  const record = lines.filter(({ group }) => group === 'record').length
  return { due: lines.filter(({ group }) => group === 'chase').length, awaited: of('awaited') - record, record, made: of('made'), signed: of('signed'), declined: of('declined'), objected: of('objected'), expired: of('expired') }
}

function templatesOf(lines: readonly RegisterLine[]): TemplateName[] {
  return [...Map.groupBy(lines, ({ entry }) => entry.template)].map(([template, within]) => ({ template, title: within.find(({ entry }) => entry.title !== null)?.entry.title ?? null, documents: within.length }))
    .sort((a, b) => compare(a.template, b.template))
}

/** The template of which most documents are open: the one that is going round. */
function mostOpen(lines: readonly RegisterLine[], templates: readonly TemplateName[]): string | null {
  const open = (template: string): number => lines.filter(({ entry, group }) => entry.template === template && group !== 'answered').length
  return [...templates].sort((a, b) => open(b.template) - open(a.template))[0]?.template ?? null
}

/** The line of a document, wherever the view stands. */
export const lineOf = (model: RegisterModel, name: { readonly document: string; readonly client: string }): RegisterLine | null => model.lines.find(({ entry }) => sameDocument(entry, name)) ?? null
