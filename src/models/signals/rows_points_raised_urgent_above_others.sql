-- Grain: one ticket that client $1 raised with a priority in period $2, those raised as P1 or P2 first; these count.
with days as (
  select period_no, datediff('day', date '1970-01-01', try_cast(from_on as date)) as from_day, datediff('day', date '1970-01-01', try_cast(until_on as date)) as until_day
  from periods
  where period_no = $2::integer
),
chosen as (
  select shown_tickets.ticket_id as ref, strftime(date '1970-01-01' + raised.day, '%Y-%m-%d') as at_on, int_tickets.ticket_no, shown_tickets.subject as label, raised.priority <= 1 as counts, int_tickets.file_no, int_tickets.row_no
  from int_tickets
  join raised using (ticket_no)
  join days on raised.day between from_day and until_day
  join shown_tickets on shown_tickets.file_no = int_tickets.file_no and shown_tickets.row_no = int_tickets.row_no
  where int_tickets.client_no = $1::integer and from_client = 1 and int_tickets.status <> 5 and raised.priority <> 255
),
final as (
  select 'ticket' as kind, ref, at_on, label, null::double as amount, counts, files.file, (chosen.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = chosen.file_no and file_gaps.nth <= chosen.row_no))::integer as row
  from chosen join files using (file_no)
  order by counts desc, at_on desc, ticket_no
)
select * from final
