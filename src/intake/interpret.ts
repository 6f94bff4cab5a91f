import { REQUIRED } from '../core/reading.ts'
import type { Fold, Keep } from '../core/reading.ts'
import { cannotAnswer, toolCannot } from './cannot.ts'
import { fold as foldCase, readingOf, unknownWords, wordsOf } from './columns.ts'
import { dateColumn, patternsOf } from './dates/order.ts'
import type { DateColumn } from './dates/order.ts'
import { decideDates } from './dates/question.ts'
import type { Dates } from './dates/question.ts'
import { shapeOf } from './dates/shape.ts'
import type { DateOrder } from './dates/shape.ts'
import { normalHeader } from './headers.ts'
import type { FileFacts, Inspection, MappingChanges, ProposedColumn } from './inspection.ts'
import type { Layout } from './layouts/layout.ts'
import { ProblemList } from './problem.ts'
import { place, recognise } from './recognise.ts'
import type { Placed } from './recognise.ts'

const PREVIEW_ROWS = 20

type Recognised = NonNullable<ReturnType<typeof recognise>>

/** What the facts of a file mean under the reader's corrections. Pure. */
export function interpret(facts: FileFacts, zone: string, changes: MappingChanges, kept: boolean): Inspection {
  const found = facts.header.length === 0 ? null : recognise(facts.file, facts.header, changes.holding ?? null, (index) => standsTwice(facts, index))
  if (facts.refused !== null || found === null || found.layout.refused !== undefined) {
    return unread(facts, changes.zone ?? zone, changes, kept, found)
  }
  return understood(facts, zone, changes, kept, found)
}

/** An export that is recognised and cannot serve, as its layout maps it: to be counted, not to be used. Other inspections as they are. */
export function evenIfRefused(inspection: Inspection): Inspection {
  const found = inspection.layout === null ? null : recognise(inspection.file, inspection.header, inspection.holding)
  if (found === null || inspection.refused === null || found.layout.refused !== inspection.refused) return inspection
  return { ...understood({ ...inspection, refused: null }, inspection.zone, inspection.changes, inspection.kept, found), usable: false }
}

function understood(facts: FileFacts, zone: string, changes: MappingChanges, kept: boolean, { layout, certain }: Recognised): Inspection {
  const blanks = new Set(layout.blanks ?? [])
  const values = memo((index) => {
    const texts: string[] = []
    for (const { cells } of facts.sample) {
      const text = cells[index]?.trim() ?? ''
      if (text !== '' && !blanks.has(text)) texts.push(text)
    }
    return texts
  })
  const placed = place(layout, certain, facts.header, values, changes)
  const drafts = placed.map((p) => readingOf(p, placed, layout, facts.header, values(p.index), changes))
  const all = dateColumns(facts, placed, values)
  const asked = changes.zone ?? zone
  const assumed: DateOrder = /^(America|US)\//.test(asked) ? 'month_first' : 'day_first'
  const dates = decideDates(drafts, all, facts.sample, changes, assumed)
  const fold = foldOf(layout, placed, facts.header, all, dates, changes)
  const columns = facts.whole ? dates.columns : dates.columns.map(withSiblings)
  const has = new Set(columns.map((c) => c.column))
  const missing = REQUIRED[layout.holding].filter((column) => !has.has(column) && !(column === 'created_at' && fold?.created_first === true))
  return {
    ...facts,
    holding: layout.holding,
    layout: { id: layout.id, name: layout.name, certain: certain || kept, evidence: layout.evidence ?? null },
    believed: columns.flatMap(({ column }) => (placed.some((p) => p.spec.column === column && p.believed) ? [column] : [])),
    preview: facts.sample.slice(0, PREVIEW_ROWS).map(({ cells }) => cells),
    mapping: columns,
    fold,
    keep: keepOf(layout, facts.header),
    lines: layout.lines ?? null,
    unmapped: facts.header.flatMap((header, index) => (columns.some((c) => c.index === index) ? [] : [{ index, header }])),
    zone: asked,
    zone_matters: dates.findings.some((f) => f.offset !== 'all' && columns.some((c) => c.column === f.column && c.utc !== true)),
    dates: dates.findings,
    questions: dates.questions,
    words_unknown: unknownWords(columns, placed, values),
    problems: problemsOf(facts, layout, missing, dates, all),
    cannot: [...missing.flatMap((column) => LACKING[column] ?? []), ...cannotAnswer(layout.holding, has, fold !== null), ...toolCannot(layout, has)],
    missing,
    changes,
    kept,
    usable: missing.length === 0,
  }
}

const LACKING: Readonly<Record<string, string>> = {
  ticket_id: 'Nothing can be judged: no column holds the number of a ticket. Export the tickets with it, or choose the column here.',
  created_at: 'Nothing can be judged: no column says when a ticket was created. Export the tickets with it, or choose the column here.',
}

function unread(facts: FileFacts, zone: string, changes: MappingChanges, kept: boolean, found: Recognised | null): Inspection {
  const refused = facts.refused ?? found?.layout.refused
    ?? `${facts.file} was not recognised: none of its columns (${facts.header.slice(0, 8).join(', ')}${facts.header.length > 8 ? ', …' : ''}) has the name of a ticket’s id or creation. Say what the file holds, or export the tickets with their ids and dates.`
  return {
    ...facts,
    refused: facts.refused ?? found?.layout.refused ?? null,
    holding: found?.layout.holding ?? null,
    layout: found === null ? null : { id: found.layout.id, name: found.layout.name, certain: found.certain, evidence: found.layout.evidence ?? null },
    believed: [],
    preview: facts.sample.slice(0, PREVIEW_ROWS).map(({ cells }) => cells),
    mapping: [],
    fold: null,
    keep: null,
    lines: null,
    unmapped: facts.header.map((header, index) => ({ index, header })),
    zone,
    zone_matters: false,
    dates: [],
    questions: [],
    words_unknown: [],
    problems: [{ file: facts.file, row: null, column: null, found: found?.layout.name ?? 'no table that we know', expected: 'a table with a header, and a ticket’s id and dates in each row', effect: 'file not used', count: 1 }],
    cannot: [refused],
    missing: [],
    changes,
    kept,
    usable: false,
  }
}

/** Texts come again often enough for several rows to be one ticket: a row that stands twice by mistake makes no log. */
function standsTwice({ sample }: FileFacts, index: number): boolean {
  const texts = sample.flatMap(({ cells }) => cells[index]?.trim() || [])
  return (texts.length - new Set(texts).size) * 10 >= Math.max(texts.length, 1)
}

function memo(read: (index: number) => readonly string[]): (index: number) => readonly string[] {
  const known = new Map<number, readonly string[]>()
  return (index) => {
    const seen = known.get(index)
    if (seen !== undefined) return seen
    const values = read(index)
    known.set(index, values)
    return values
  }
}

/** Every column that holds dates, used or not: the unused ones are evidence. */
function dateColumns(facts: FileFacts, placed: readonly Placed[], values: (index: number) => readonly string[]): DateColumn[] {
  return facts.header.flatMap((header, index) => {
    const some = values(index).slice(0, 40)
    const readable = some.filter((value) => shapeOf(value) !== null).length
    const mapped = placed.some((p) => p.index === index)
    if (readable === 0 || (readable * 2 < some.length && !mapped)) return []
    return [dateColumn(index, header, values(index))]
  })
}

function foldOf(layout: Layout, placed: readonly Placed[], header: readonly string[], all: readonly DateColumn[], dates: Dates, changes: MappingChanges): Fold | null {
  if (layout.fold === undefined) return null
  const at = (name: string) => header.findIndex((h) => normalHeader(h) === name)
  const order_index = layout.fold.order === undefined ? null : at(layout.fold.order)
  const [at_index, status_index] = [at(layout.fold.at), at(layout.fold.status)]
  const status = placed.find((p) => p.spec.column === 'status')
  if (order_index === -1 || at_index === -1 || status_index === -1 || status === undefined) return null
  const column = all.find((d) => d.index === at_index)
  const created = dates.findings.find((f) => f.column === 'created_at')?.order ?? 'day_first'
  const own = column === undefined || column.day_first.count + column.month_first.count === 0 ? created : column.month_first.count > column.day_first.count ? 'month_first' : 'day_first'
  return {
    order_index,
    at_index,
    at_patterns: column === undefined ? [{ pattern: null, has_offset: false }] : patternsOf(column, own),
    status_index,
    status_words: wordsOf(status, changes) ?? new Map(),
    ...(layout.fold.created_first === true ? { created_first: true as const } : {}),
  }
}

function keepOf({ keep }: Layout, header: readonly string[]): Keep | null {
  if (keep === undefined) return null
  const index = header.findIndex((name) => keep.headers.includes(normalHeader(name)))
  return index === -1 ? null : { index, words: keep.words.map(foldCase), others: keep.others }
}

/** Beyond the sample, the same dates with or without seconds. */
function withSiblings(column: ProposedColumn): ProposedColumn {
  if (column.patterns === undefined) return column
  const patterns = [...column.patterns]
  for (const { pattern, has_offset, language } of column.patterns) {
    if (pattern === null || has_offset) continue
    const sibling = pattern.includes(':%S') ? pattern.replace(/:%S([.,]%[fn])?/, '') : pattern.replace(':%M', ':%M:%S')
    if (!patterns.some((p) => p.pattern === sibling)) patterns.push({ pattern: sibling, has_offset, ...(language === undefined ? {} : { language }) })
  }
  return { ...column, patterns }
}

function problemsOf(facts: FileFacts, layout: Layout, missing: readonly string[], dates: Dates, all: readonly DateColumn[]): Inspection['problems'] {
  const list = new ProblemList()
  const file = facts.file
  const columns = facts.header.filter((h) => h.trim() !== '').slice(0, 8).join(', ')
  for (const column of missing) {
    list.add(`missing ${column}`, { file, row: facts.dialect.header_row + 1, column: null, found: `the columns ${columns}`, expected: `a column for ${column} of ${layout.holding.replaceAll('_', ' ')}`, effect: 'file not used' })
  }
  const counts = new Map<string, number>()
  for (const header of facts.header) counts.set(foldCase(header), (counts.get(foldCase(header)) ?? 0) + 1)
  for (const [header, count] of counts) {
    if (count > 1 && header !== '') list.add(`twice ${header}`, { file, row: facts.dialect.header_row + 1, column: null, found: `${count} columns named “${header}”`, expected: 'different names; they are told apart by their position', effect: 'used' })
  }
  for (const question of dates.questions) {
    const column = all.find((d) => d.index === question.index)
    if (column === undefined || column.day_first.count === 0 || column.month_first.count === 0) continue
    list.add(`both ${question.column}`, { file, row: null, column: null, found: `${question.header} with “${column.day_first.example}” and with “${column.month_first.example}”`, expected: 'one order of day and month in a column', effect: 'used' })
  }
  return list.list()
}
