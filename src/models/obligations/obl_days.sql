-- Grain: one client, obligation (0 logging, 1 software, 2 quota) and local day with evidence: what was kept and what was broken. Rows are tickets for logging, checks for the others, never both in one: tickets about software or quota come only when something is wrong, so a share of them would say nothing.
with logging as (select client_no, 0 as obligation, day, broken from obl_logging),
checks as (select client_no, case obligation when 'software' then 1 else 2 end as obligation, day, broken from obl_checks),
final as (
  select client_no, obligation::utinyint as obligation, day, (count(*) - sum(broken))::integer as kept, sum(broken)::integer as broken
  from (select * from logging union all select * from checks)
  group by client_no, obligation, day
)
select * from final
