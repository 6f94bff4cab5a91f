-- Grain: one ticket whose clock can be computed, with its group's key (as in `mart_counts`): open seconds, whether the clock stopped, and calendar milliseconds to the stop (null while open).
with judged as (select * from judged($1, $2, $3, $4, $5, $6, $7)),
final as (
  select (case $8::integer
      when 1 then month
      when 2 then least(priority, 4)::integer
      when 3 then client_no
      when 4 then month * 8 + least(priority, 4)::integer
      when 5 then plan_no
      else 0 end)::integer as key,
    elapsed_seconds, (stopped_at is not null)::utinyint as stopped,
    case when stopped_at >= created_at then stopped_at - created_at end as calendar_ms
  from judged
  where state <> 4 and (elapsed_seconds >= 0 or stopped_at >= created_at)
)
select * from final
