-- Grain: one stretch of work of a known client, in numbers. `ticketed`: 1 where it names a ticket, be it one of no file. The day and the technician only of those without.
with entries as (select * from int_time_entries),
unnamed as (select file_no, row_no from raw_time_entries where coalesce(trim(ticket_id), '') = ''),
final as (
  select entries.client_no, entries.ticket_no, entries.started_at, coalesce(entries.started_at_utc, false)::utinyint as is_utc, entries.minutes, entries.kind,
    case when entries.ticket_no is null then entries.started_on end as started_on, case when entries.ticket_no is null then entries.technician end as technician,
    (unnamed.row_no is null)::utinyint as ticketed, entries.file_no, entries.row_no
  from entries left join unnamed on unnamed.file_no = entries.file_no and unnamed.row_no = entries.row_no
)
select * from final
