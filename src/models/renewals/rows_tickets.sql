-- Grain: one ticket of client $1 that was raised in the period and worked on, newest first; `amount` the minutes worked, travel and projects apart, null where none are told. $2: the first day that counts; $3 limit, $4 offset. `count`: all there are. It counts on days on which an agreement binds, on all where none does.
with span as (select from_at, until_at, datediff('day', date '1970-01-01', from_on::date) as from_day, datediff('day', date '1970-01-01', until_on::date) as until_day from periods where period_no = 0),
kept as (select exists (select 1 from files where holding = 'time_entries') as entries),
bound as (select client_terms.from_day, client_terms.until_day from client_terms join span on client_terms.from_day <= span.until_day and client_terms.until_day >= greatest(span.from_day, $2::integer) where client_no = $1::integer),
tickets as (
  select int_tickets.ticket_no, raised.day, clocks.created_at, int_tickets.file_no, int_tickets.row_no,
    case when minutes_worked between 0 and 100000 then round(minutes_worked * 60) / 60 end as stated
  from int_tickets
  join clocks using (ticket_no)
  join span on clocks.created_at >= from_at and clocks.created_at < until_at
  join raised using (ticket_no)
  join raw_tickets on raw_tickets.file_no = int_tickets.file_no and raw_tickets.row_no = int_tickets.row_no
  where int_tickets.client_no = $1::integer and raised.day >= $2::integer and int_tickets.status <> 5 and (int_tickets.first_response_at is not null or int_tickets.resolved_at is not null)
),
told as (
  select ticket_no, coalesce(sum(round(minutes * 60)::bigint) filter (kind not in ('travel', 'project')), 0) / 60 as minutes
  from obl_entries
  where client_no = $1::integer and ticket_no in (select ticket_no from tickets)
  group by ticket_no
),
chosen as (
  select tickets.*, (case when (select entries from kept) then told.minutes else stated end) as amount,
    not exists (select 1 from bound) or exists (select 1 from bound where tickets.day between bound.from_day and bound.until_day) as counts, count(*) over () as count
  from tickets left join told using (ticket_no)
  order by tickets.created_at desc, tickets.ticket_no desc
  limit $3::integer offset $4::integer
),
final as (
  select 'ticket' as kind, shown_tickets.ticket_id as ref, strftime(date '1970-01-01' + day, '%Y-%m-%d') as at_on, shown_tickets.subject as label, amount::double as amount, counts,
    files.file, (chosen.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = chosen.file_no and file_gaps.nth <= chosen.row_no))::integer as row,
    chosen.count::integer as count
  from chosen
  join files using (file_no)
  join shown_tickets on shown_tickets.file_no = chosen.file_no and shown_tickets.row_no = chosen.row_no
  order by chosen.created_at desc, chosen.ticket_no desc
)
select * from final
