-- Grain: one ticket of client $1 created in period $2 whose waiting is recorded, the longest first; `amount` is the open hours that it waited on the client. One that waited counts.
with period as (select * from periods where period_no = $2::integer),
tickets as (
  select clocks.ticket_no, raised.day, int_tickets.file_no, int_tickets.row_no
  from clocks
  join period on created_at >= from_at and created_at < until_at
  join raised using (ticket_no)
  join int_tickets using (ticket_no)
  where clocks.client_no = $1::integer and resolution_plan_no in (select plan_no from plans where waits_for_client = 1)
),
recorded as (select distinct ticket_no from int_events where kind = 1 and ticket_no in (select ticket_no from tickets)),
waiting as (select ticket_no, sum(open_seconds) as seconds from pauses where status = 2 and ticket_no in (select ticket_no from tickets) group by ticket_no),
chosen as (
  select tickets.*, shown_tickets.ticket_id, shown_tickets.subject, coalesce(seconds, 0) as seconds
  from tickets
  join recorded using (ticket_no)
  join shown_tickets on shown_tickets.file_no = tickets.file_no and shown_tickets.row_no = tickets.row_no
  left join waiting using (ticket_no)
),
final as (
  select 'ticket' as kind, ticket_id as ref, case when day >= 0 then strftime(date '1970-01-01' + day, '%Y-%m-%d') end as at_on, subject as label, seconds / 3600 as amount, seconds > 0 as counts,
    files.file, (chosen.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = chosen.file_no and file_gaps.nth <= chosen.row_no))::integer as row
  from chosen join files using (file_no)
  order by seconds desc, ticket_no desc
)
select * from final
