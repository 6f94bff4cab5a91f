-- Grain: one client with tickets or work in the twelve months. Written as `client_work`. Seconds of the entries of time by the day of their file's clock face, where a file of them is read, else of the tickets created in the period; `bound_seconds`, those of days on which an agreement binds (`client_terms`). Worked tickets are those of the period that were answered or solved and not cancelled; `untold`, those of which no file tells the minutes.
with span as (select from_at, until_at, from_on, until_on from periods where period_no = 0),
tickets as (
  select int_tickets.ticket_no, int_tickets.client_no, raised.day, raw_tickets.minutes_worked,
    int_tickets.status <> 5 and (int_tickets.first_response_at is not null or int_tickets.resolved_at is not null) as worked
  from int_tickets
  join clocks using (ticket_no)
  join span on clocks.created_at >= from_at and clocks.created_at < until_at
  join raised using (ticket_no)
  join raw_tickets on raw_tickets.file_no = int_tickets.file_no and raw_tickets.row_no = int_tickets.row_no
),
entries as (
  select client_no, ticket_no, started_on, round(minutes * 60)::bigint as seconds
  from int_time_entries
),
kept as (select exists (select 1 from files where holding = 'time_entries') as entries),
told as (select ticket_no from ticket_minutes),
work as (
  select client_no, datediff('day', date '1970-01-01', try_cast(started_on as date)) as day, seconds
  from entries join span on started_on between from_on and until_on
  union all by name
  select client_no, day, round(minutes_worked * 60)::bigint as seconds
  from tickets
  where minutes_worked between 0 and 100000 and not (select entries from kept)
),
worked as (
  select work.client_no, sum(seconds) as seconds, min(day) as first_day,
    coalesce(sum(seconds) filter (exists (select 1 from client_terms where client_terms.client_no = work.client_no and work.day between client_terms.from_day and client_terms.until_day)), 0) as bound_seconds
  from work
  group by work.client_no
),
counted as (
  select client_no, count(*) filter (worked) as tickets,
    count(*) filter (worked and (case when (select entries from kept) then told.ticket_no is null else not coalesce(minutes_worked between 0 and 100000, false) end)) as untold
  from tickets left join told using (ticket_no)
  group by client_no
),
final as (
  select client_no, seconds::double as seconds, coalesce(bound_seconds, 0)::double as bound_seconds, coalesce(tickets, 0)::integer as tickets, coalesce(untold, 0)::integer as untold,
    first_day
  from worked full join counted using (client_no)
)
select * from final
