import type { Database } from '../db/index.ts'
import type { FileToRead } from './file-to-read.ts'
import { readTable } from './read.ts'

interface Log {
  readonly file_no: number
  readonly layout: string
  readonly table: string
  /** Columns that its rows tell, as no column of the file does. */
  readonly told: readonly ('created_at' | 'resolved_at')[]
}

function logOf({ reading }: FileToRead, file_no: number): readonly Log[] {
  if (reading.holding !== 'tickets' || reading.fold === null) return []
  const has = (name: string) => reading.columns.some(({ column }) => column === name)
  const told = [
    ...(reading.fold.created_first === true && !has('created_at') ? ['created_at' as const] : []),
    ...(has('resolved_at') || has('closed_at') ? [] : ['resolved_at' as const]),
  ]
  return [{ file_no, layout: reading.layout, table: readTable('tickets', file_no), told }]
}

/** What the updates of all of these logs tell together, of the tickets that stand in several; an update that stands in two is one. */
const told = (logs: readonly Log[]): string => `create or replace temp table joined_logs as
with updates as (${logs.map(({ table }) => `select file_no, row_no, ticket_id, fold_order, fold_at, fold_at_utc, fold_status from ${table} where ticket_id is not null`).join(' union all ')}),
shared as (select ticket_id from updates group by ticket_id having min(file_no) <> max(file_no)),
numbered as (
  select *, row_number() over (partition by file_no, ticket_id, fold_order, fold_at, fold_status order by row_no) as nth
  from updates semi join shared using (ticket_id)
),
once as (
  select ticket_id, fold_order, fold_at, fold_status, nth, min(row_no) as place, bool_or(fold_at_utc) as fold_at_utc
  from numbered
  group by ticket_id, fold_order, fold_at, fold_status, nth
),
in_order as (select *, lag(fold_status ignore nulls) over (partition by ticket_id order by fold_order, place) as fold_before from once),
final as (
  select ticket_id, fold_order, fold_at, fold_status, nth,
    min(fold_at) over (partition by ticket_id) as created_at, min_by(fold_at_utc, fold_at) over (partition by ticket_id) as created_at_utc,
    case when fold_status = 'done' then max(fold_at) filter (fold_status = 'done' and fold_before is distinct from 'done') over so_far end as resolved_at,
    case when fold_status = 'done' then max_by(fold_at_utc, fold_at) filter (fold_status = 'done' and fold_before is distinct from 'done') over so_far end as resolved_at_utc
  from in_order
  window so_far as (partition by ticket_id order by fold_order, place rows between unbounded preceding and current row)
)
select numbered.file_no, numbered.row_no, final.created_at, final.created_at_utc, final.resolved_at, final.resolved_at_utc
from numbered join final on final.ticket_id = numbered.ticket_id and final.nth = numbered.nth
  and final.fold_order is not distinct from numbered.fold_order and final.fold_at is not distinct from numbered.fold_at and final.fold_status is not distinct from numbered.fold_status`

/**
 * A log that states no creation begins with its ticket's first row, and one that states no solution ends with its last
 * change to done (see `readStatement`): where several exports of one layout hold a ticket, with those in any of them.
 */
export async function joinLogs(db: Database, files: readonly FileToRead[]): Promise<void> {
  for (const [, logs] of Map.groupBy(files.flatMap(logOf), ({ layout }) => layout)) {
    if (logs.length < 2 || !logs.some((log) => log.told.length > 0)) continue
    await db.run(told(logs))
    for (const log of logs) {
      const sets = log.told.flatMap((name) => [`${name} = joined_logs.${name}`, `${name}_utc = joined_logs.${name}_utc`])
      if (sets.length > 0) await db.run(`update ${log.table} set ${sets.join(', ')} from joined_logs where joined_logs.file_no = ${log.table}.file_no and joined_logs.row_no = ${log.table}.row_no`)
    }
    await db.run('drop table joined_logs')
  }
}
