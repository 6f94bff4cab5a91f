-- Grain: one change or message of a ticket, in order of time. Updates of a folded log are its status changes. What stands in several exports of one tool is once, as the newest has it. A number that tickets of several tools have is that of the event's own tool; without one, the event belongs to none.
with files as (select files.*, stg_file_recency.newness from files join stg_file_recency using (file_no)),
keys as (
  select int_tickets.ticket_no, raw_tickets.ticket_id, files.layout_no
  from int_tickets
  join raw_tickets on raw_tickets.file_no = int_tickets.file_no and raw_tickets.row_no = int_tickets.row_no
  join files on files.file_no = int_tickets.file_no
),
clashing as (select ticket_id as clashing_id from stg_clashing_tickets),
written as (
  select ticket_id, "at", at_utc, file_no, row_no, kind, value, "by", 0::double as place
  from raw_events
  where ticket_id is not null and "at" is not null
  union all by name
  select ticket_id, fold_at as "at", fold_at_utc as at_utc, file_no, row_no, 'status' as kind, fold_status as value, null::varchar as "by", fold_order as place
  from raw_tickets
  where fold_at is not null and fold_status is not null and created_at is not null
),
once as (
  select written.*
  from written anti join stg_repeated_events as repeated on repeated.file_no = written.file_no and repeated.row_no = written.row_no
),
final as (
  select keys.ticket_no, once."at", coalesce(once.at_utc, false) as at_utc, files.zone_no, once.file_no, once.row_no,
    case lower(kind) when 'created' then 0 when 'status' then 1 when 'priority' then 2 when 'assigned' then 3 when 'public_reply' then 4
      when 'auto_reply' then 5 when 'client_reply' then 6 when 'approval' then 7 when 'reopened' then 8 else 255 end::utinyint as kind,
    case lower(value) when 'new' then 0 when 'open' then 1 when 'waiting_client' then 2 when 'waiting_other' then 3 when 'done' then 4 when 'cancelled' then 5 else 255 end::utinyint as status,
    value, "by"
  from once
  join files on files.file_no = once.file_no
  left join clashing on clashing.clashing_id = once.ticket_id
  join keys on keys.ticket_id = once.ticket_id and (clashing.clashing_id is null or keys.layout_no = files.layout_no)
  order by keys.ticket_no, once."at", once.place, files.newness, once.row_no
)
select * from final
