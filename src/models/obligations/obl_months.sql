-- Grain: one client, obligation and local month with evidence: what was kept and what was broken.
with days as (select * from obl_days),
final as (
  select client_no, obligation, strftime(date '1970-01-01' + day, '%Y-%m') as month, sum(kept)::integer as kept, sum(broken)::integer as broken
  from days
  group by client_no, obligation, month
)
select * from final
