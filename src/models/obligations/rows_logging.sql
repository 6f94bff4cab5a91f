-- Grain: one ticket of client $1 in period $2 that broke logging, the newest first; of kind $3 those alone, where it is given; of kind `kept` those that kept it. `amount` is how many minutes after the work began it was logged.
with period as (
  select datediff('day', date '1970-01-01', try_cast(from_on as date)) as from_day, datediff('day', date '1970-01-01', try_cast(until_on as date)) as until_day
  from periods
  where period_no = $2::integer
),
chosen as (
  select obl_logging.*, int_tickets.file_no, int_tickets.row_no, shown_tickets.ticket_id, shown_tickets.subject
  from obl_logging
  join period on day between from_day and until_day
  join int_tickets using (ticket_no)
  join shown_tickets on shown_tickets.file_no = int_tickets.file_no and shown_tickets.row_no = int_tickets.row_no
  where obl_logging.client_no = $1::integer
    and case $3::varchar when 'walk_up' then walk_up = 1 when 'logged_after' then logged_after = 1 when 'saved_up' then saved_up = 1 when 'kept' then broken = 0 else $3::varchar is null and broken = 1 end
),
final as (
  select 'ticket' as kind, ticket_id as ref, strftime(date '1970-01-01' + day, '%Y-%m-%d') as at_on, subject as label, minutes_after as amount, broken = 1 as counts,
    files.file, (chosen.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = chosen.file_no and file_gaps.nth <= chosen.row_no))::integer as row
  from chosen join files using (file_no)
  order by day desc, ticket_no desc
)
select * from final
