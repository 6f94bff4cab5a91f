-- Grain: one clock of one client, local month and priority, of the twelve months up to that of the last day judged. Written as `client_counts`. Counts are those of `mart_counts`, taken from the table itself: the view of judgements lays out both clocks of every ticket first.
with months as (
  select year(until_on::date)::integer * 12 + month(until_on::date)::integer - 1 as until_month
  from periods
  where period_no = 0
),
judgements as (
  select client_no, 0 as clock_no, month, least(priority, 4)::utinyint as priority, response_state as state, response_why as why, response_promised_bp as promised_bp, assumed
  from clocks join months on month between until_month - 11 and until_month
  union all by name
  select client_no, 1 as clock_no, month, least(resolution_priority, 4)::utinyint as priority, resolution_state as state, resolution_why as why, resolution_promised_bp as promised_bp, resolution_assumed as assumed
  from clocks join months on month between until_month - 11 and until_month
),
final as (
  select client_no, clock_no::utinyint as clock_no, month, priority,
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
  from judgements
  group by all
)
select * from final
