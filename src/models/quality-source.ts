import { QueryError, type Cell, type Params } from '../db/index.ts'
import { clientGaps, monthGaps, type ClientMonth } from './gaps.ts'
import { WHYS } from './judge/stops.ts'
import martNearNames from './marts/mart_near_names.sql?raw'
import martQualityCells from './marts/mart_quality_cells.sql?raw'
import martQualityClocks from './marts/mart_quality_clocks.sql?raw'
import martQualityFuture from './marts/mart_quality_future.sql?raw'
import martQualityGone from './marts/mart_quality_gone.sql?raw'
import martQualityMonths from './marts/mart_quality_months.sql?raw'
import martQualityOrders from './marts/mart_quality_orders.sql?raw'
import martQualityPauses from './marts/mart_quality_pauses.sql?raw'
import martQualityWords from './marts/mart_quality_words.sql?raw'
import martSetAside from './marts/mart_set_aside.sql?raw'
import { gatherMisread } from './misread-source.ts'
import type { MisreadZone } from './misread-zones.ts'
import { buildMergeRows, EngineMerges, plain } from './merge-source.ts'
import { repairedRows } from './repaired.ts'
import type { NearName, QualityLine, QualityLineId, QualityPart, QualityReport, QualityRow, QualitySource } from './source.ts'

/** Marts with one row a finding: `line, part, file_no, row_no, ticket_id, client, column_name, found`. */
const LISTED: Readonly<Partial<Record<QualityLineId, readonly [model: string, sql: string]>>> = {
  blanked: ['mart_quality_cells', martQualityCells],
  future: ['mart_quality_future', martQualityFuture],
  skew: ['mart_quality_orders', martQualityOrders],
  orders: ['mart_quality_orders', martQualityOrders],
  no_target_response: ['mart_quality_clocks', martQualityClocks],
  no_target_resolution: ['mart_quality_clocks', martQualityClocks],
  unknown_response: ['mart_quality_clocks', martQualityClocks],
  unknown_resolution: ['mart_quality_clocks', martQualityClocks],
  as_stated_response: ['mart_quality_clocks', martQualityClocks],
  as_stated_resolution: ['mart_quality_clocks', martQualityClocks],
  verdict_only_response: ['mart_quality_clocks', martQualityClocks],
  verdict_only_resolution: ['mart_quality_clocks', martQualityClocks],
  paused_stated: ['mart_quality_pauses', martQualityPauses],
  status_words: ['mart_quality_words', martQualityWords],
  priority_words: ['mart_quality_words', martQualityWords],
  event_words: ['mart_quality_words', martQualityWords],
  no_client: ['mart_quality_words', martQualityWords],
  gone: ['mart_quality_gone', martQualityGone],
}

const ORDER: readonly QualityLineId[] = [
  'set_aside', 'repaired', 'blanked', 'zones', 'future', 'skew', 'orders', 'months', 'clients',
  'no_target_response', 'no_target_resolution', 'unknown_response', 'unknown_resolution',
  'as_stated_response', 'as_stated_resolution', 'verdict_only_response', 'verdict_only_resolution', 'paused_stated',
  'status_words', 'priority_words', 'event_words', 'names', 'no_client', 'gone',
]

const FOUND = `select found.ticket_id, found.client, found.column_name as "column", found.found, found.part, files.file,
  (found.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = found.file_no and file_gaps.nth <= found.row_no))::double as row
from found left join files using (file_no)
order by found.file_no, found.row_no, found.column_name, found.part`

const ROWS = `select
  (select coalesce(sum(rows), 0) from files)::double as rows_in,
  (select coalesce(sum(set_aside), 0) from files)::double as by_intake,
  (select count(*) from int_problems where effect = 'set aside')::double as by_models,
  (select count(*) from int_problems where effect = 'set aside' and what in ('newer file', 'newer update'))::double as merged,
  (select count(*) from int_tickets)::double as tickets, (select count(*) from int_events)::double as events,
  (select count(*) from files)::double as files, (select as_of from judged_with) as as_of`

/** A ticket counts once, however many of its figures rest on stated minutes, and whichever of its clocks has no verdict. */
const EACH_ONCE = `select
  (select count(distinct ticket_no) from (
    select ticket_no from mart_judgements where state <= 1 and why = ${WHYS.indexOf('as_stated')}
    union all
    select ticket_no from mart_judgements anti join pauses using (ticket_no) where clock = 'resolution' and state <> 4 and elapsed_seconds >= 0 and paused_seconds > 0))::double as unrecomputable,
  (select count(distinct ticket_no) from mart_judgements where state = 5)::double as without_verdict`

const OF_CLOCKS = /^(no_target|unknown|as_stated)_/
const MINUTES = /^as_stated_/
const NO_PRIORITY = '100'
const STATED = ['none', 'within', 'violated']

/** Marts write positions; parts are names. */
function partName(line: string, part: string): string {
  if (line.startsWith('verdict_only_')) return STATED[Number(part)] ?? part
  if (!OF_CLOCKS.test(line)) return part
  return part === NO_PRIORITY ? 'no_priority' : WHYS[Number(part)] || 'impossible'
}

function partPosition(line: string, part: string | null): string | null {
  if (part === null) return null
  if (line.startsWith('verdict_only_')) return String(STATED.indexOf(part))
  if (!OF_CLOCKS.test(line)) return part
  return part === 'no_priority' ? NO_PRIORITY : part === 'impossible' ? '0' : String((WHYS as readonly string[]).indexOf(part))
}

const byCount = (a: QualityPart, b: QualityPart): number => b.count - a.count || (a.part < b.part ? -1 : 1)

/** What of the data counts for nothing or cannot be checked, and what newer files changed, asked of an engine that holds built models. Everything is asked once; another data set is another source. */
export class EngineQuality extends EngineMerges implements QualitySource {
  #report: Promise<QualityReport> | null = null
  #misread: Promise<readonly MisreadZone[]> | null = null
  #months: Promise<readonly ClientMonth[]> | null = null

  async #ask<R extends object>(model: string, sql: string, params?: Params): Promise<R[]> {
    try {
      return await this.db.query<R>(sql, params)
    } catch (error) {
      throw error instanceof QueryError ? new QueryError(model, error.sql, error.cause) : error
    }
  }

  async #has(table: string): Promise<boolean> {
    return (await this.db.query('select table_name from information_schema.tables where table_name = $1::varchar', [table])).length > 0
  }

  quality(): Promise<QualityReport> {
    return (this.#report ??= this.#count())
  }

  async #count(): Promise<QualityReport> {
    await buildMergeRows(this.db)
    const [rows] = await this.#ask<{ rows_in: number; by_intake: number; by_models: number; merged: number; tickets: number; events: number; files: number; as_of: number | null }>('quality', ROWS)
    const [rests] = await this.#ask<{ unrecomputable: number; without_verdict: number }>('quality', EACH_ONCE)
    if (rows === undefined || rests === undefined) throw new Error('quality: the models are not built')
    const parts = new Map<string, QualityPart[]>()
    const add = (line: string, part: string, count: number): void => {
      if (count > 0) parts.set(line, [...parts.get(line) ?? [], { part, count }])
    }
    for (const [model, sql] of new Map(Object.values(LISTED).map((listed) => [listed[0], listed[1]]))) {
      const counted = await this.#ask<{ line: string; part: string; count: number }>(model, `with found as (${sql}) select line, part, count(*)::double as count from found group by line, part`)
      for (const { line, part, count } of counted) add(line, partName(line, part), count)
    }
    const aside = await this.#ask<{ part: string; count: number }>('mart_set_aside', `with found as (${martSetAside}) select reason as part, count(*)::double as count from found where not merged group by reason`)
    for (const { part, count } of aside) add('set_aside', part, count)
    if (await this.#has('repaired_rows')) {
      for (const { part, count } of await this.#ask<{ part: string; count: number }>('repaired_rows', 'select file as part, count(*)::double as count from repaired_rows group by file')) add('repaired', part, count)
    }
    for (const { file } of await this.#misreadRows()) add('zones', file ?? '', 1)
    const months = await this.#clientMonths()
    for (const gap of monthGaps(months)) add('months', gap.kind, 1)
    for (const gap of clientGaps(months)) add('clients', gap.next === null ? 'gone' : 'away', 1)
    for (const _ of await this.#ask<NearName>('mart_near_names', martNearNames)) add('names', '', 1)

    const numbers = months.map(({ month }) => month)
    const of: Readonly<Partial<Record<QualityLineId, number>>> = {
      set_aside: rows.rows_in, repaired: rows.rows_in, zones: rows.files,
      months: numbers.length === 0 ? 0 : numbers.reduce((most, month) => Math.max(most, month)) - numbers.reduce((least, month) => Math.min(least, month)) + 1,
      clients: new Set(months.map(({ client_no }) => client_no)).size, names: new Set(months.map(({ client_no }) => client_no)).size, event_words: rows.events,
    }
    const lines = ORDER.map((line): QualityLine => {
      const found = Map.groupBy(parts.get(line) ?? [], ({ part }) => part)
      const summed = [...found].map(([part, all]) => ({ part, count: all.reduce((sum, one) => sum + one.count, 0) })).sort(byCount)
      return { line, count: summed.reduce((sum, one) => sum + one.count, 0), of: line === 'blanked' || line === 'future' ? null : of[line] ?? rows.tickets, parts: summed }
    })
    const set_aside = rows.by_intake + rows.by_models
    return { as_of: rows.as_of, tickets: rows.tickets, rows_in: rows.rows_in, used: rows.rows_in - set_aside, set_aside, merged: rows.merged, ...rests, lines }
  }

  async qualityRows(line: QualityLineId, part: string | null, limit: number, offset: number): Promise<readonly QualityRow[]> {
    if (line === 'gone') await buildMergeRows(this.db)
    const listed = LISTED[line]
    if (listed !== undefined) {
      const [model, sql] = listed
      const rows = await this.#ask<QualityRow>(model, `with all_found as (${sql}),
        found as (select * from all_found where line = $1::varchar and ($2::varchar is null or part = $2::varchar) order by file_no, row_no, column_name, part limit $3::integer offset $4::integer)
        ${FOUND}`, [line, partPosition(line, part), limit, offset])
      return rows.map((row) => ({ ...row, part: partName(line, row.part), found: plain(MINUTES.test(line) ? 'minutes' : row.column ?? '', row.found) }))
    }
    if (line === 'set_aside') {
      return this.#ask<QualityRow>('mart_set_aside', `with found as (${martSetAside})
        select file, row, null::varchar as ticket_id, null::varchar as client, problem as "column", text as found, reason as part
        from found where not merged and ($1::varchar is null or reason = $1::varchar) order by file, row limit $2::integer offset $3::integer`, [part, limit, offset])
    }
    return (await this.#computed(line)).filter((row) => part === null || row.part === part).slice(offset, offset + limit)
  }

  async #computed(line: QualityLineId): Promise<readonly QualityRow[]> {
    const nothing = { file: null, row: null, ticket_id: null, client: null, column: null, found: null, part: '' }
    switch (line) {
      case 'repaired': {
        if (!await this.#has('repaired_rows')) return []
        return (await repairedRows(this.db)).map(({ file, row, problem, text, read }) => ({ ...nothing, file, row, column: problem, found: `${text}\n→ ${read.join(' | ')}`, part: file }))
      }
      case 'zones': return this.#misreadRows()
      case 'months': return monthGaps(await this.#clientMonths()).map(({ month, tickets, kind, usual }) => ({ ...nothing, column: month, found: `${tickets} ${usual}`, part: kind }))
      case 'clients': {
        const names = await this.#ask<{ client_no: number; client: string }>('int_clients', 'select client_no, client from int_clients')
        const name = new Map(names.map(({ client_no, client }) => [client_no, client]))
        return clientGaps(await this.#clientMonths()).map(({ client_no, last, next, months, usual }) => ({
          ...nothing, client: name.get(client_no) ?? null, column: last, found: `${months} ${Math.round(usual * 10) / 10} ${next ?? ''}`.trim(), part: next === null ? 'gone' : 'away',
        }))
      }
      case 'names': {
        const rows = await this.#ask<NearName>('mart_near_names', martNearNames)
        return rows.map(({ name, tickets, like, file, row }) => ({ ...nothing, file, row, client: name, column: String(tickets), found: like }))
      }
      default: return []
    }
  }

  #clientMonths(): Promise<readonly ClientMonth[]> {
    return (this.#months ??= this.#ask<ClientMonth & { readonly [column: string]: Cell }>('mart_quality_months', martQualityMonths))
  }

  async #misreadRows(): Promise<readonly QualityRow[]> {
    const found = await (this.#misread ??= gatherMisread(this.db))
    const files = await this.#ask<{ file_no: number; file: string; zone: string }>('files', 'select file_no, file, zone from files order by file_no')
    const name = (no: number): string => files.find(({ file_no }) => file_no === no)?.file ?? ''
    return found.map(({ file_no, against_file_no, column, off_ms, tickets, of, fits }) => ({
      file: name(file_no), row: null, ticket_id: null, client: null, column,
      found: [off_ms / 60_000, tickets, of, files.find((file) => file.file_no === file_no)?.zone ?? '', fits ?? '', file_no === against_file_no ? '' : name(against_file_no)].join('\t'), part: name(file_no),
    }))
  }
}
