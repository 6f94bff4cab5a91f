-- Grain: one ticket of client $1 in period $2 that was created more than five minutes after work on it began, the newest first ($3 names the kind, `logged_after`). `amount` is how many minutes after.
with period as (
  select datediff('day', date '1970-01-01', try_cast(from_on as date)) as from_day, datediff('day', date '1970-01-01', try_cast(until_on as date)) as until_day
  from periods
  where period_no = $2::integer
),
chosen as (
  select obl_work.*, int_tickets.file_no, int_tickets.row_no, shown_tickets.ticket_id, shown_tickets.subject
  from obl_work
  join period on day between from_day and until_day
  join int_tickets using (ticket_no)
  join shown_tickets on shown_tickets.file_no = int_tickets.file_no and shown_tickets.row_no = int_tickets.row_no
  where obl_work.client_no = $1::integer and logged_after = 1 and $3::varchar = 'logged_after'
),
final as (
  select 'ticket' as kind, ticket_id as ref, strftime(date '1970-01-01' + day, '%Y-%m-%d') as at_on, subject as label, minutes_after as amount, true as counts,
    files.file, (chosen.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = chosen.file_no and file_gaps.nth <= chosen.row_no))::integer as row
  from chosen join files using (file_no)
  order by day desc, ticket_no desc
)
select * from final
