-- Grain: one pair of files of one layout, older to newer: neighbours, and others that share tickets with none between.
with tickets as (
  select files.file_no, files.layout_no, files.layout, files.file, newness, from_at, until_at,
    row_number() over (partition by files.layout_no order by newness) as place
  from files join stg_file_recency using (file_no)
  where files.holding = 'tickets' and files.rows > files.set_aside
),
held as (
  select file_no, count(*) as tickets
  from (
    select file_no from int_tickets
    union all
    select file_no from int_merge_rows where not (file_no = by_file_no and row_no = by_row_no)
  )
  group by file_no
),
shared as (
  select file_no, newer_file_no, count(*) as in_both, count(*) filter (where changed_bits <> 0) as changed
  from int_merge_rows
  where newer_file_no is not null
  group by file_no, newer_file_no
),
gone as (select file_no, newer_file_no, count(*) as gone from int_gone_tickets group by file_no, newer_file_no),
final as (
  select older.file_no as older_no, newer.file_no as newer_no, older.layout, older.file as older, newer.file as newer, older.until_at as older_until, newer.until_at as newer_until,
    newer.place = older.place + 1 as neighbours,
    coalesce(in_both, 0)::integer as in_both, coalesce(changed, 0)::integer as changed,
    case when newer.place = older.place + 1 then coalesce(held_newer.tickets, 0) - coalesce(in_both, 0) end::integer as new_in_newer,
    case when newer.place = older.place + 1 then coalesce(held_older.tickets, 0) - coalesce(in_both, 0) end::integer as only_in_older,
    coalesce(gone, 0)::integer as gone
  from tickets as older
  join tickets as newer on newer.layout_no = older.layout_no and newer.place > older.place
  left join shared on shared.file_no = older.file_no and shared.newer_file_no = newer.file_no
  left join gone on gone.file_no = older.file_no and gone.newer_file_no = newer.file_no
  left join held as held_older on held_older.file_no = older.file_no
  left join held as held_newer on held_newer.file_no = newer.file_no
  where newer.place = older.place + 1 or in_both > 0 or gone > 0
  order by newer.newness, older.newness desc
)
select * from final
