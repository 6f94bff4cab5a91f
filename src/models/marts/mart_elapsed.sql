-- Grain: one ticket whose clock can be computed, with its group's key (see `judged`): open seconds (-1 where it is unknown), whether the clock stopped (so has one that is judged by stated minutes, why 14), and calendar milliseconds to the stop (null while open).
with judged as (select * from judged($1, $2, $3, $4, $5, $6, $7, $8)),
final as (
  select key,
    (case when state = 5 then -1 else elapsed_seconds end)::integer as elapsed_seconds, (stopped_at is not null or (why = 14 and elapsed_seconds >= 0))::utinyint as stopped,
    case when stopped_at >= created_at then stopped_at - created_at end as calendar_ms
  from judged
  where state <> 4 and (elapsed_seconds >= 0 or stopped_at >= created_at)
)
select * from final
