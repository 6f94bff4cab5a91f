-- Grain: one client and period by whose last day risk advice was accepted or declined. Declined of both, however long ago: a risk that was declined is still there. Open and withdrawn advice is in neither; a decision without a day came with the advice.
with decided as (
  select client_no, decision, greatest(given_on, coalesce(decided_on, given_on)) as decided_on
  from int_advice
  where kind = 'risk' and decision in ('accepted', 'declined')
),
counted as (
  select client_no, period_no, count(*) as decided, count(*) filter (decision = 'declined') as declined
  from decided join periods on decided_on <= until_on
  group by client_no, period_no
),
final as (
  select client_no, period_no, decided::integer as evidence, declined::double as part, decided::double as whole, declined / decided as value
  from counted
)
select * from final
