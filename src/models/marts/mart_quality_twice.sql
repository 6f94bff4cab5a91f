-- Grain: one instant that a tickets file and an events file both tell, as each of them writes it: creation, first reply, solution. Of many tickets every nth, so that at most 20,000 are looked at.
with events as (
  select ticket_no, file_no, at_utc, zone_no, case kind when 0 then 'created_at' when 4 then 'first_response_at' else 'resolved_at' end as column_name,
    case when kind = 1 then max("at") else min("at") end as event_at
  from int_events
  where (kind in (0, 4) or (kind = 1 and status = 4)) and ticket_no % greatest(1, ((select count(*) from int_tickets) // 20000)::integer) = 0
  group by ticket_no, file_no, at_utc, zone_no, kind
),
told as (
  select events.file_no as event_file_no, int_tickets.file_no, events.column_name, events.at_utc as event_is_utc, event_at,
    case events.column_name when 'created_at' then int_tickets.created_at when 'first_response_at' then int_tickets.first_response_at else int_tickets.resolved_at end as ticket_at,
    (int_tickets.utc_bits >> (case events.column_name when 'created_at' then 0 when 'first_response_at' then 1 else 2 end)::utinyint) & 1 = 1 as ticket_is_utc
  from events join int_tickets using (ticket_no)
  where events.file_no <> int_tickets.file_no
),
final as (
  select event_file_no::integer as event_file_no, file_no::integer as file_no, column_name, event_is_utc::utinyint as event_is_utc, ticket_is_utc::utinyint as ticket_is_utc, event_at::double as event_at, ticket_at::double as ticket_at
  from told
  where ticket_at is not null and abs(ticket_at) < 4102444800000 and abs(event_at) < 4102444800000
)
select * from final
