-- Grain: one key of a grouping (see `judged`). The export's own verdicts beside ours.
with judged as (select * from judged($1, $2, $3, $4, $5, $6, $7, $8)),
final as (
  select key,
    count(*) filter (stated = 1)::integer as within,
    count(*) filter (stated = 2)::integer as violated,
    count(*) filter (stated = 0)::integer as none,
    count(*) filter (contradicted = 1)::integer as contradicted,
    count(*) filter (stated = 1 and state = 1)::integer as ours_worse,
    count(*) filter (stated = 2 and state = 0)::integer as ours_better
  from judged
  group by key
  order by key
)
select * from final
