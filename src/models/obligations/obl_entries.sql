-- Grain: one stretch of work of a known client, in numbers. `ticketed`: 1 where it names a ticket, be it one of no file.
with entries as (select * from int_time_entries),
written as (select file_no, row_no, ticket_id from raw_time_entries),
final as (
  select entries.client_no, entries.ticket_no, entries.started_at, coalesce(entries.started_at_utc, false)::utinyint as is_utc, entries.started_on, entries.minutes, entries.kind,
    case when entries.ticket_no is null then entries.technician end as technician,
    (coalesce(trim(written.ticket_id), '') <> '')::utinyint as ticketed, entries.file_no, entries.row_no
  from entries join written on written.file_no = entries.file_no and written.row_no = entries.row_no
)
select * from final
