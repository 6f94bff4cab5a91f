-- Grain: one ticket in one file, of those that stand in several files of one layout: its last row there, and that of the next newer file which holds it (null where none does). `changed_bits`: the columns that differ between the two, of those that both files have, by position among the columns of tickets, `client` 0.
with rows as (
  select file_no, row_no, by_file_no, by_row_no from stg_replaced_tickets
  union all by name
  select distinct by_file_no as file_no, by_row_no as row_no, by_file_no, by_row_no from stg_replaced_tickets
),
several as (select by_file_no, by_row_no from rows group by by_file_no, by_row_no having min(file_no) <> max(file_no)),
in_file as (
  select rows.by_file_no, rows.by_row_no, rows.file_no, max_by(rows.row_no, (coalesce(fold_order, 0), rows.row_no)) as row_no
  from rows
  semi join several using (by_file_no, by_row_no)
  join raw_tickets on raw_tickets.file_no = rows.file_no and raw_tickets.row_no = rows.row_no
  group by rows.by_file_no, rows.by_row_no, rows.file_no
),
chained as (
  select in_file.*, lead(in_file.file_no) over newer as newer_file_no, lead(in_file.row_no) over newer as newer_row_no
  from in_file join stg_file_recency using (file_no)
  window newer as (partition by by_file_no, by_row_no order by newness)
),
compared as (
  select chained.file_no, chained.row_no,
    (a.client is distinct from b.client)::integer
      + (a.created_at is distinct from b.created_at)::integer * 2
      + (a.subject is distinct from b.subject)::integer * 4
      + (a.requester is distinct from b.requester)::integer * 8
      + (a.issue_type is distinct from b.issue_type)::integer * 16
      + (a.category is distinct from b.category)::integer * 32
      + (a.priority is distinct from b.priority)::integer * 64
      + (a.impact is distinct from b.impact)::integer * 128
      + (a.urgency is distinct from b.urgency)::integer * 256
      + (a.status is distinct from b.status)::integer * 512
      + (a.channel is distinct from b.channel)::integer * 1024
      + (a.place is distinct from b.place)::integer * 2048
      + (a.site is distinct from b.site)::integer * 4096
      + (a.first_response_at is distinct from b.first_response_at)::integer * 8192
      + (a.resolved_at is distinct from b.resolved_at)::integer * 16384
      + (a.closed_at is distinct from b.closed_at)::integer * 32768
      + (a.paused_minutes is distinct from b.paused_minutes)::integer * 65536
      + (a.reopened_count is distinct from b.reopened_count)::integer * 131072
      + (a.technician is distinct from b.technician)::integer * 262144
      + (a.minutes_worked is distinct from b.minutes_worked)::integer * 524288
      + (a.raised_by is distinct from b.raised_by)::integer * 1048576
      + (a.express_at is distinct from b.express_at)::integer * 2097152
      + (a.satisfaction is distinct from b.satisfaction)::integer * 4194304
      + (a.response_due_at is distinct from b.response_due_at)::integer * 8388608
      + (a.resolution_due_at is distinct from b.resolution_due_at)::integer * 16777216
      + (a.response_verdict is distinct from b.response_verdict)::integer * 33554432
      + (a.resolution_verdict is distinct from b.resolution_verdict)::integer * 67108864
      + (a.response_minutes is distinct from b.response_minutes)::integer * 134217728
      + (a.resolution_minutes is distinct from b.resolution_minutes)::integer * 268435456 as bits
  from chained
  join raw_tickets a on a.file_no = chained.file_no and a.row_no = chained.row_no
  join raw_tickets b on b.file_no = chained.newer_file_no and b.row_no = chained.newer_row_no
),
final as (
  select chained.*, coalesce(compared.bits & older.column_bits & newer.column_bits, 0)::integer as changed_bits
  from chained
  left join compared on compared.file_no = chained.file_no and compared.row_no = chained.row_no
  join files as older on older.file_no = chained.file_no
  left join files as newer on newer.file_no = chained.newer_file_no
)
select * from final
