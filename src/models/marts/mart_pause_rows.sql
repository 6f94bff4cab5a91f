-- Grain: one stretch of waiting of a resolution clock, longest first. $8 = 1: only those that ran on after the client's answer, the longest overrun first; $9 limit, $10 offset; $11 = 1: with the ticket's technician, and where $12 is given only theirs.
with judged as (select * from judged($1, $2, $3, $4, $5, $6, $7, 0) where state <> 4 and elapsed_seconds >= 0),
technicians as (
  select int_tickets.ticket_no, trim(raw_tickets.technician) as technician
  from int_tickets join raw_tickets on raw_tickets.file_no = int_tickets.file_no and raw_tickets.row_no = int_tickets.row_no
  where $11::integer = 1
),
chosen as (
  select pauses.*, judged.client_no, judged.plan_no, technicians.technician
  from pauses
  join judged using (ticket_no)
  left join technicians using (ticket_no)
  where ($8::integer = 0 or pauses.overrun_seconds > 0)
    and ($12::varchar is null or coalesce(technicians.technician, '') = $12::varchar)
  order by case when $8::integer = 1 then pauses.overrun_seconds else pauses.open_seconds end desc, pauses.from_at desc, pauses.ticket_no, pauses.nth
  limit $9::integer offset $10::integer
),
final as (
  select chosen.ticket_no, shown_tickets.ticket_id, int_clients.client, shown_tickets.subject, chosen.technician, coalesce(plans.zone, files.zone) as zone,
    case chosen.status when 2 then 'waiting_client' else 'waiting_other' end as reason,
    chosen.from_at as "from", chosen.until_at as until, chosen.open_seconds / 60 as paused_minutes,
    chosen.answered_at, chosen.overrun_seconds / 60 as overrun_minutes
  from chosen
  join int_tickets on int_tickets.ticket_no = chosen.ticket_no
  join shown_tickets on shown_tickets.file_no = int_tickets.file_no and shown_tickets.row_no = int_tickets.row_no
  join int_clients on int_clients.client_no = chosen.client_no
  join files on files.file_no = int_tickets.file_no
  left join plans on plans.plan_no = chosen.plan_no
  order by case when $8::integer = 1 then chosen.overrun_seconds else chosen.open_seconds end desc, chosen.from_at desc, chosen.ticket_no, chosen.nth
)
select * from final
