-- Grain: one client and period up to whose end advice was accepted or declined, within 24 months: there is little advice in one year. Accepted of accepted and declined; withdrawn and open advice are in neither. A decision without a day is dated by its advice.
with decided as (
  select client_no, decision, coalesce(decided_on, given_on) as decided_on
  from int_advice
  where decision in ('accepted', 'declined')
),
counted as (
  select client_no, period_no, count(*) as decided, count(*) filter (decision = 'accepted') as accepted
  from decided join periods on decided_on <= until_on and decided_on > strftime(try_cast(until_on as date) - interval 24 month, '%Y-%m-%d')
  group by client_no, period_no
),
final as (
  select client_no, period_no, decided::integer as evidence, accepted::double as part, decided::double as whole, part / whole as value
  from counted
)
select * from final
