-- Grain: one client and period with approvals that were waited for. Mean open hours, in the hours of the ticket's clock, from setting the ticket to wait for the client to the approval; an approval for which no ticket waited has no known wait and counts in none. `part` is in seconds.
with days as (
  select period_no, datediff('day', date '1970-01-01', try_cast(from_on as date)) as from_day, datediff('day', date '1970-01-01', try_cast(until_on as date)) as until_day
  from periods
),
waits as (
  select client_no, period_no, count(*) as rows, sum(open_seconds) as seconds
  from approvals join int_tickets using (ticket_no) join days on day between from_day and until_day
  where open_seconds >= 0
  group by client_no, period_no
),
final as (
  select client_no, period_no, rows::integer as evidence, seconds::double as part, rows::double as whole, seconds::double / (3600 * rows) as value
  from waits
)
select * from final
