-- Grain: one stretch of work, of the client of its ticket, else of the client that it names. Days and instants are those of the file's own clock face.
with entries as (select * from raw_time_entries),
keys as (select * from int_client_keys),
tickets as (
  select stg_tickets.ticket_id, first(int_tickets.ticket_no) as ticket_no, first(int_tickets.client_no) as client_no
  from int_tickets join stg_tickets using (file_no, row_no)
  group by stg_tickets.ticket_id
),
final as (
  select coalesce(tickets.client_no, keys.client_no) as client_no, tickets.ticket_no, entries.started_at, entries.started_at_utc,
    strftime(make_timestamp((entries.started_at * 1000)::bigint), '%Y-%m-%d') as started_on,
    entries.technician, minutes,
    case lower(regexp_replace(trim(kind), '[\s-]+', '_', 'g')) when 'remote' then 'remote' when 'on_site' then 'on_site' when 'onsite' then 'on_site' when 'travel' then 'travel' when 'project' then 'project' else 'other' end as kind,
    entries.file_no, entries.row_no
  from entries
  left join tickets on tickets.ticket_id = entries.ticket_id
  left join keys on tickets.ticket_no is null and keys.client_key = lower(regexp_replace(trim(entries.client), '\s+', ' ', 'g'))
  where entries.started_at is not null and entries.minutes between 0 and 100000 and coalesce(tickets.client_no, keys.client_no) is not null
)
select * from final
