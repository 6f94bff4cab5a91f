-- Grain: one stretch of work of client $1 in the period, without a file of entries one ticket whose minutes are told, newest first. $2: the first day that counts; $3: 1 for work on tickets that nobody of ours raised, alone; $4 limit, $5 offset. `count`: all there are. It counts on days on which an agreement binds, on all where none does.
with span as (select from_at, until_at, datediff('day', date '1970-01-01', from_on::date) as from_day, datediff('day', date '1970-01-01', until_on::date) as until_day from periods where period_no = 0),
kept as (select exists (select 1 from files where holding = 'time_entries') as entries),
bound as (select client_terms.from_day, client_terms.until_day from client_terms join span on client_terms.from_day <= span.until_day and client_terms.until_day >= greatest(span.from_day, $2::integer) where client_no = $1::integer),
work as (
  select floor(started_at / 86400000)::integer as day, ticket_no, kind, minutes::double as amount, started_at as placed, file_no, row_no
  from obl_entries
  where client_no = $1::integer
  union all by name
  select raised.day, int_tickets.ticket_no, 'ticket' as kind, round(minutes_worked * 60) / 60 as amount, clocks.created_at as placed, int_tickets.file_no, int_tickets.row_no
  from int_tickets
  join clocks using (ticket_no)
  join span on clocks.created_at >= from_at and clocks.created_at < until_at
  join raised using (ticket_no)
  join raw_tickets on raw_tickets.file_no = int_tickets.file_no and raw_tickets.row_no = int_tickets.row_no
  where int_tickets.client_no = $1::integer and minutes_worked between 0 and 100000 and not (select entries from kept)
),
chosen as (
  select work.*, not exists (select 1 from bound) or exists (select 1 from bound where work.day between bound.from_day and bound.until_day) as counts, count(*) over () as count
  from work
  join span on (work.kind = 'ticket' and work.day >= $2::integer) or (work.kind <> 'ticket' and work.day between greatest(span.from_day, $2::integer) and span.until_day)
  left join int_tickets using (ticket_no)
  where $3::integer = 0 or (work.ticket_no is not null and raised_by <> 1 and work.kind <> 'project')
  order by placed desc, work.file_no desc, work.row_no desc
  limit $4::integer offset $5::integer
),
final as (
  select case when chosen.ticket_no is null then 'work' else 'ticket' end as kind,
    case when chosen.ticket_no is null then chosen.kind else shown_tickets.ticket_id end as ref,
    strftime(date '1970-01-01' + day, '%Y-%m-%d') as at_on,
    case when chosen.ticket_no is null then raw_time_entries.technician else shown_tickets.subject end as label, amount, counts,
    files.file, (chosen.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = chosen.file_no and file_gaps.nth <= chosen.row_no))::integer as row,
    chosen.count::integer as count
  from chosen
  join files using (file_no)
  left join raw_time_entries on chosen.kind <> 'ticket' and raw_time_entries.file_no = chosen.file_no and raw_time_entries.row_no = chosen.row_no
  left join int_tickets on int_tickets.ticket_no = chosen.ticket_no
  left join shown_tickets on shown_tickets.file_no = int_tickets.file_no and shown_tickets.row_no = int_tickets.row_no
  order by chosen.placed desc, chosen.file_no desc, chosen.row_no desc
)
select * from final
