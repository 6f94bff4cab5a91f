-- Grain: one client with devices of which the file says until when warranty lasts, in the last period only: the list tells what stands there now. Ended before the period's last day, of all of them; a device without that day is in neither.
with devices as (
  select client_no, period_no, warranty_until < until_on as out
  from int_assets join periods on period_no = 0
  where warranty_until is not null
),
counted as (
  select client_no, period_no, count(*) as devices, count(*) filter (out) as out
  from devices
  group by client_no, period_no
),
final as (
  select client_no, period_no, devices::integer as evidence, out::double as part, devices::double as whole, out / devices as value
  from counted
)
select * from final
