-- Grain: one key of a grouping (see `judged`), one state as agreed and one by the other way of counting. Months, clients, priorities and plans are those of the agreement's side. $9: the position of `as_stated` among the reasons.
with ours as (select * from judged($1, $2, $3, $4, $5, $6, $7, $8)),
theirs as (select * from mart_compared where clock = $1::varchar),
final as (
  select ours.key, ours.state as ours, theirs.state as theirs,
    count(*)::integer as tickets,
    sum(ours.promised_bp)::double as ours_promised_bp,
    sum(theirs.promised_bp)::double as theirs_promised_bp,
    count(*) filter (ours.assumed = 1)::integer as ours_assumed,
    count(*) filter (theirs.assumed = 1)::integer as theirs_assumed,
    count(*) filter (ours.why = $9::integer)::integer as ours_as_stated,
    count(*) filter (theirs.why = $9::integer)::integer as theirs_as_stated
  from ours join theirs using (ticket_no)
  group by ours.key, ours.state, theirs.state
  order by ours.key, ours.state, theirs.state
)
select * from final
