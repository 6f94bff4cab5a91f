-- Grain: one key of a grouping (as in `mart_counts`). The export's own verdicts beside ours.
with judged as (select * from judged($1, $2, $3, $4, $5, $6, $7)),
keyed as (
  select (case $8::integer
      when 1 then month
      when 2 then least(priority, 4)::integer
      when 3 then client_no
      when 4 then month * 8 + least(priority, 4)::integer
      when 5 then plan_no
      else 0 end)::integer as key,
    state, stated, contradicted
  from judged
),
final as (
  select key,
    count(*) filter (stated = 1)::integer as within,
    count(*) filter (stated = 2)::integer as violated,
    count(*) filter (stated = 0)::integer as none,
    count(*) filter (contradicted = 1)::integer as contradicted,
    count(*) filter (stated = 1 and state = 1)::integer as ours_worse,
    count(*) filter (stated = 2 and state = 0)::integer as ours_better
  from keyed
  group by key
  order by key
)
select * from final
