-- Grain: one ticket that a filter lets through (see `judged`) and whose clock one way of counting at least has: seconds on each side (-1 where it has none), and whether that clock stopped.
with ours as (select * from judged($1, $2, $3, $4, $5, $6, $7, 0)),
theirs as (select * from mart_compared where clock = $1::varchar),
final as (
  select (case when ours.state < 4 then ours.elapsed_seconds else -1 end)::integer as ours_seconds, (ours.stopped_at is not null)::utinyint as ours_stopped,
    (case when theirs.state < 4 then theirs.elapsed_seconds else -1 end)::integer as theirs_seconds, (theirs.stopped_at is not null)::utinyint as theirs_stopped
  from ours join theirs using (ticket_no)
  where ours.state < 4 or theirs.state < 4
)
select * from final
