-- Grain: one client and period with tickets that the client raised at a known place in its hours. Those raised outside the client’s own hours, of all. Monitoring, technicians and cancelled tickets count in none.
with days as (
  select period_no, datediff('day', date '1970-01-01', try_cast(from_on as date)) as from_day, datediff('day', date '1970-01-01', try_cast(until_on as date)) as until_day
  from periods
),
counted as (
  select int_tickets.client_no, period_no, count(*) as rows, count(*) filter (raised.outside = 1) as hits
  from int_tickets
  join raised using (ticket_no)
  join days on raised.day between from_day and until_day
  where from_client = 1 and int_tickets.status <> 5 and raised.outside <> 255
  group by int_tickets.client_no, period_no
),
final as (
  select client_no, period_no, rows::integer as evidence, hits::double as part, rows::double as whole, part / whole as value
  from counted
)
select * from final
