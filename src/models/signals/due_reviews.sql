-- Grain: one client and period in which reviews were due, one for each quarter: three months, counted back from the period's last day. A quarter counts that the files of visits cover, to a month at either end, and that lies between the client's beginning (its first agreement or `client_since`, else its first visit) and the end of a fixed last agreement. A client with whom none was ever held has none due: nobody says that one was offered.
with periods as (select period_no, from_on, until_on, try_cast(until_on as date) as until_day from periods),
quarters as (
  select period_no, until_on, (until_day - to_months(3 * (nth + 1)))::date + 1 as from_day, (until_day - to_months(3 * nth))::date as until_day
  from periods cross join range(4) as quarter(nth)
),
visits as (select client_no, kind, visited_on, try_cast(visited_on as date) as visit_day from int_visits),
covered as (
  select period_no, min(visit_day) - 31 as from_day, max(visit_day) + 31 as until_day
  from visits join periods on visited_on <= until_on
  group by period_no
),
reviewed as (
  select distinct client_no, period_no
  from visits join periods on visited_on <= until_on
  where kind = 'review'
),
ends as (
  select client_no, min(starts_on) as first_on, case when last(renewal order by starts_on, version) = 'fixed' then last(ends_on order by starts_on, version) end as ended_on
  from int_agreements
  group by client_no
),
seen as (select client_no, min(visited_on) as first_on from visits group by client_no),
clients as (
  select int_clients.client_no, try_cast(coalesce(least(client_since, ends.first_on), seen.first_on) as date) as began_day, try_cast(ended_on as date) as ended_day
  from int_clients left join ends using (client_no) left join seen using (client_no)
),
final as (
  select clients.client_no, quarters.period_no, count(*)::integer as due, strftime(min(quarters.from_day), '%Y-%m-%d') as from_on, strftime(max(quarters.until_day), '%Y-%m-%d') as until_on
  from quarters
  join covered on covered.period_no = quarters.period_no and quarters.from_day >= covered.from_day and quarters.until_day <= covered.until_day
  join reviewed on reviewed.period_no = quarters.period_no
  join clients on clients.client_no = reviewed.client_no and began_day <= quarters.from_day and coalesce(ended_day >= quarters.until_day, true)
  group by clients.client_no, quarters.period_no
)
select * from final
