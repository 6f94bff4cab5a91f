-- Grain: one key of a grouping (see `judged`), or one technician ($9 = 1); how its resolution clocks were held. Exempt tickets are left out: a cancelled one has no stop.
with judged as (select * from judged($1, $2, $3, $4, $5, $6, $7, $8) where state <> 4 and elapsed_seconds >= 0),
technicians as (
  select int_tickets.ticket_no, trim(raw_tickets.technician) as technician
  from int_tickets join raw_tickets on raw_tickets.file_no = int_tickets.file_no and raw_tickets.row_no = int_tickets.row_no
  where $9::integer = 1
),
tickets as (
  select judged.*, case when $9::integer = 1 then coalesce(technicians.technician, '') else judged.key::varchar end as group_key
  from judged left join technicians using (ticket_no)
),
stretches as (
  select tickets.group_key, pauses.*
  from pauses join tickets using (ticket_no)
),
by_ticket as (
  select ticket_no, sum(overrun_seconds) as overrun_seconds
  from stretches
  group by ticket_no
),
spans as (
  select group_key, count(*) as spans, count(*) filter (status = 3) as other_spans, median(open_seconds) as median_seconds,
    count(*) filter (overrun_seconds > 0) as overrun_spans, sum(overrun_seconds) as overrun_seconds
  from stretches
  group by group_key
),
clocks as (
  select group_key, min(client_no) as client_no,
    count(*) as tickets,
    count(*) filter (paused_seconds > 0) as paused_tickets,
    sum(paused_seconds) as paused_seconds,
    count(*) filter (paused_seconds > 0 and by_ticket.ticket_no is null) as stated_tickets,
    coalesce(sum(paused_seconds) filter (by_ticket.ticket_no is null), 0) as stated_seconds,
    sum(elapsed_seconds + paused_seconds) as open_seconds,
    count(*) filter (state = 0) as met,
    count(*) filter (state = 1) as missed,
    coalesce(sum(promised_bp) filter (state <= 1), 0) as promised_bp,
    count(*) filter (state = 0 and elapsed_seconds + paused_seconds > target_seconds) as rests_on_pauses,
    count(*) filter (state = 0 and elapsed_seconds + coalesce(by_ticket.overrun_seconds, 0) > target_seconds) as rests_on_overruns
  from tickets left join by_ticket using (ticket_no)
  group by group_key
),
final as (
  select clocks.group_key as key, int_clients.client,
    tickets::integer as tickets, paused_tickets::integer as paused_tickets,
    coalesce(spans, 0)::integer as spans, coalesce(other_spans, 0)::integer as other_spans, (median_seconds / 60)::double as median_minutes,
    (paused_seconds / 60)::double as paused_minutes, (stated_seconds / 60)::double as stated_minutes, stated_tickets::integer as stated_tickets,
    (open_seconds / 60)::double as open_minutes,
    coalesce(overrun_spans, 0)::integer as overrun_spans, (coalesce(overrun_seconds, 0) / 60)::double as overrun_minutes,
    met::integer as met, missed::integer as missed, promised_bp::double as promised_bp,
    rests_on_pauses::integer as rests_on_pauses, rests_on_overruns::integer as rests_on_overruns
  from clocks
  left join spans using (group_key)
  left join int_clients on $8::integer = 3 and int_clients.client_no = clocks.client_no
  order by clocks.group_key = '', try_cast(clocks.group_key as integer), lower(clocks.group_key), clocks.group_key
)
select * from final
