-- Grain: one client with people in its contacts, as they stand today: this period only. How many of boss, assistant and finance have nobody; evidence: the three roles. A client without any contact on file has no row.
with named as (
  select client_no, count(distinct role) filter (role in ('boss', 'assistant', 'finance')) as roles
  from int_contacts
  group by client_no
),
final as (
  select client_no, period_no, 3::integer as evidence, (3 - roles)::double as part, null::double as whole, (3 - roles)::double as value
  from named cross join periods
  where period_no = 0
)
select * from final
