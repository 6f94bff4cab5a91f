-- Grain: one client and period with checks for software in it that can be told. Looks at a device that found more than the limit allows, of all looks: each check is one, as devices are drawn for it round by round, and the latest of each would throw half of them away. A check without limit or finding is none.
with checks as (
  select client_no, period_no, broken
  from int_checks join periods on checked_on between from_on and until_on
  where obligation = 'software' and broken is not null
),
counted as (
  select client_no, period_no, count(*) as checks, count(*) filter (broken = 1) as broken
  from checks
  group by client_no, period_no
),
final as (
  select client_no, period_no, checks::integer as evidence, broken::double as part, checks::double as whole, broken / checks as value
  from counted
)
select * from final
