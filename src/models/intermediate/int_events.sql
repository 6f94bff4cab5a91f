-- Grain: one change or message of a ticket, in order of time. Updates of a folded log are its status changes.
with tickets as (select ticket_no, file_no, row_no from int_tickets),
keys as (
  select tickets.ticket_no, stg_tickets.ticket_id
  from tickets join stg_tickets on stg_tickets.file_no = tickets.file_no and stg_tickets.row_no = tickets.row_no
),
files as (select * from files),
written as (
  select ticket_id, "at", at_utc, file_no, row_no, kind, value, "by"
  from raw_events
  where ticket_id is not null and "at" is not null
  union all by name
  select ticket_id, fold_at as "at", fold_at_utc as at_utc, file_no, row_no, 'status' as kind, fold_status as value, null::varchar as "by"
  from raw_tickets
  where fold_at is not null and fold_status is not null
),
final as (
  select keys.ticket_no, written."at", coalesce(written.at_utc, false) as at_utc, files.zone_no, written.file_no, written.row_no,
    case lower(kind) when 'created' then 0 when 'status' then 1 when 'priority' then 2 when 'assigned' then 3 when 'public_reply' then 4
      when 'auto_reply' then 5 when 'client_reply' then 6 when 'approval' then 7 when 'reopened' then 8 else 255 end::utinyint as kind,
    case lower(value) when 'new' then 0 when 'open' then 1 when 'waiting_client' then 2 when 'waiting_other' then 3 when 'done' then 4 when 'cancelled' then 5 else 255 end::utinyint as status,
    value, "by"
  from written
  join keys on keys.ticket_id = written.ticket_id
  join files on files.file_no = written.file_no
  order by keys.ticket_no, written."at", written.row_no
)
select * from final
