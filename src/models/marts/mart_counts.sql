-- Grain: one key of a grouping; see `judged`. Why 14: judged by the minutes that the export states.
with judged as (select * from judged($1, $2, $3, $4, $5, $6, $7, $8)),
final as (
  select key,
    count(*)::integer as tickets,
    count(*) filter (state = 0)::integer as met,
    count(*) filter (state = 1)::integer as missed,
    count(*) filter (state = 2)::integer as running,
    count(*) filter (state = 3)::integer as paused,
    count(*) filter (state = 4)::integer as exempt,
    count(*) filter (state = 5)::integer as unknown,
    coalesce(sum(promised_bp) filter (state <= 1), 0)::double as promised_bp,
    count(*) filter (state <= 1 and assumed = 1)::integer as assumed,
    count(*) filter (state <= 1 and why = 14)::integer as as_stated
  from judged
  group by key
  order by key
)
select * from final
