-- Grain: one client with devices of which the file says whether they are backed up, in the last period only: the list tells what stands there now. Not backed up, of all of them; a device of which it is not said is in neither.
with devices as (select client_no, period_no, backed_up from int_assets join periods on period_no = 0 where backed_up is not null),
counted as (
  select client_no, period_no, count(*) as devices, count(*) filter (backed_up = 0) as without
  from devices
  group by client_no, period_no
),
final as (
  select client_no, period_no, devices::integer as evidence, without::double as part, devices::double as whole, without / devices as value
  from counted
)
select * from final
