-- Grain: one client and period at whose end there was advice older than 90 days. Open of all of it, however long ago it was given; withdrawn advice is in neither. What was decided after the period was open in it; a decision without a day came at once.
with advice as (
  select client_no, given_on, case when decision <> 'open' then coalesce(decided_on, given_on) end as decided_on
  from int_advice
  where decision <> 'withdrawn'
),
counted as (
  select client_no, period_no, count(*) as given, count(*) filter (decided_on is null or decided_on > until_on) as left_open
  from advice join periods on given_on < strftime(try_cast(until_on as date) - 90, '%Y-%m-%d')
  group by client_no, period_no
),
final as (
  select client_no, period_no, given::integer as evidence, left_open::double as part, given::double as whole, left_open / given as value
  from counted
)
select * from final
