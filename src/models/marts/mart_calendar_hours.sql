-- Grain: one key of a grouping (see `judged`). Calendar hours from creation to stop, of tickets that stopped and are not exempt.
with judged as (select * from judged($1, $2, $3, $4, $5, $6, $7, $8)),
final as (
  select key, count(*)::integer as tickets, median((stopped_at - created_at) / 3600000.0)::double as median_hours
  from judged
  where state <> 4 and stopped_at >= created_at
  group by key
  order by key
)
select * from final
