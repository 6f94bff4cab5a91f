-- Grain: one client with tickets or work in the period. Days are since 1970. $1: the first day that counts (everything earlier in the period is left out). Days count on which an agreement of the client binds (`client_terms`); of a client without any such day in the period, all do. Seconds by the day of the entry's clock face, without a file of entries those that tickets state, by the day on which they were raised. `handled` are the seconds of told tickets, all days together, without travel and projects.
with span as (select from_at, until_at, datediff('day', date '1970-01-01', from_on::date) as from_day, datediff('day', date '1970-01-01', until_on::date) as until_day from periods where period_no = 0),
kept as (select exists (select 1 from files where holding = 'time_entries') as entries),
bound as (select client_no, client_terms.from_day, client_terms.until_day from client_terms join span on client_terms.from_day <= span.until_day and client_terms.until_day >= greatest(span.from_day, $1::integer)),
reach as (
  select client_no, from_day, until_day from bound
  union all by name
  select client_no, -2000000000 as from_day, 2000000000 as until_day from int_clients where client_no not in (select client_no from bound)
),
tickets as (
  select int_tickets.ticket_no, int_tickets.client_no, raised.day, int_tickets.raised_by,
    int_tickets.status <> 5 and (int_tickets.first_response_at is not null or int_tickets.resolved_at is not null) as worked,
    case when minutes_worked between 0 and 100000 then round(minutes_worked * 60)::bigint end as stated
  from int_tickets
  join clocks using (ticket_no)
  join span on clocks.created_at >= from_at and clocks.created_at < until_at
  join raised using (ticket_no)
  join raw_tickets on raw_tickets.file_no = int_tickets.file_no and raw_tickets.row_no = int_tickets.row_no
  where raised.day >= $1::integer
),
entries as (
  select obl_entries.client_no, obl_entries.ticket_no, floor(obl_entries.started_at / 86400000)::integer as day, kind, round(minutes * 60)::bigint as seconds
  from obl_entries
),
work as (
  select entries.client_no, day, kind, seconds, entries.ticket_no is not null and coalesce(raised_by, 255) <> 1 as reactive
  from entries
  join span on day between greatest(from_day, $1::integer) and until_day
  left join int_tickets using (ticket_no)
  union all by name
  select client_no, day, 'ticket' as kind, stated as seconds, raised_by <> 1 as reactive
  from tickets
  where stated is not null and not (select entries from kept)
),
placed as (
  select work.*, reach.client_no is not null as counted
  from work left join reach on reach.client_no = work.client_no and work.day between reach.from_day and reach.until_day
),
worked as (
  select client_no, sum(seconds) filter (counted) as seconds, coalesce(sum(seconds) filter (not counted), 0) as outside,
    coalesce(sum(seconds) filter (counted and reactive and kind <> 'project'), 0) as reactive, coalesce(sum(seconds) filter (counted and kind = 'travel'), 0) as travel
  from placed
  group by client_no
),
told as (
  select ticket_no, coalesce(sum(seconds) filter (kind not in ('travel', 'project')), 0) as seconds
  from entries
  where ticket_no in (select ticket_no from tickets)
  group by ticket_no
),
counted as (
  select tickets.client_no, count(*) as tickets, count(*) filter (known) as told, coalesce(sum(handled) filter (known), 0) as handled
  from (
    select tickets.*, (case when (select entries from kept) then told.ticket_no is not null else stated is not null end) as known,
      (case when (select entries from kept) then told.seconds else stated end) as handled
    from tickets left join told using (ticket_no)
  ) as tickets
  join reach on reach.client_no = tickets.client_no and tickets.day between reach.from_day and reach.until_day
  where worked
  group by tickets.client_no
),
final as (
  select client_no, seconds::double as seconds, coalesce(outside, 0)::double as outside, coalesce(reactive, 0)::double as reactive, coalesce(travel, 0)::double as travel,
    coalesce(tickets, 0)::integer as tickets, coalesce(told, 0)::integer as told, coalesce(handled, 0)::double as handled
  from worked full join counted using (client_no)
)
select * from final
