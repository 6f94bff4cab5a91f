-- Macro: the judgements that a filter lets through. Months are year * 12 + month from 0; priorities and plans are bit masks
-- (priority bit 4 and plan bit 30 stand for none); clients are names as shown, parted by chr(31); lane 0 all, 1 express, 2 regular.
-- `key` is that of a grouping: 0 all, 1 month, 2 priority, 3 client, 4 month and priority (month * 8 + priority), 5 plan.
create or replace macro judged(p_clock, p_clients, p_from, p_until, p_priorities, p_plans, p_lane, p_grouping) as table
select *,
  (case p_grouping::integer
    when 1 then month
    when 2 then least(priority, 4)::integer
    when 3 then client_no
    when 4 then month * 8 + least(priority, 4)::integer
    when 5 then plan_no
    else 0 end)::integer as key
from mart_judgements
where clock = p_clock
  and month between p_from::integer and p_until::integer
  and (p_priorities::integer & (1 << least(priority, 4)::integer)) <> 0
  and (p_plans::integer & (1 << (case when plan_no < 0 then 30 else plan_no end)::integer)) <> 0
  and (p_lane::integer = 0 or express = (case when p_lane::integer = 1 then 1 else 0 end))
  and (p_clients::varchar = '' or client_no in (
    select client_no from int_clients where list_contains(string_split(p_clients::varchar, chr(31)), client)
  ))
