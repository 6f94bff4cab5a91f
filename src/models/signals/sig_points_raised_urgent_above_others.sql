-- Grain: one client and period with tickets that the client raised with a priority, where other clients have such tickets too. The share raised as P1 or P2, in points above that of all other clients together. The priority is the one at creation, where the history tells it; monitoring, technicians and cancelled tickets count in none.
with days as (
  select period_no, datediff('day', date '1970-01-01', try_cast(from_on as date)) as from_day, datediff('day', date '1970-01-01', try_cast(until_on as date)) as until_day
  from periods
),
counted as (
  select int_tickets.client_no, period_no, count(*) as rows, count(*) filter (raised.priority <= 1) as urgent
  from int_tickets
  join raised using (ticket_no)
  join days on raised.day between from_day and until_day
  where from_client = 1 and int_tickets.status <> 5 and raised.priority <> 255
  group by int_tickets.client_no, period_no
),
compared as (
  select *, sum(rows) over (partition by period_no) - rows as other_rows, sum(urgent) over (partition by period_no) - urgent as other_urgent
  from counted
),
final as (
  select client_no, period_no, rows::integer as evidence, urgent::double as part, rows::double as whole,
    100 * (urgent * other_rows - other_urgent * rows)::double / (rows * other_rows)::double as value
  from compared
  where other_rows > 0
)
select * from final
