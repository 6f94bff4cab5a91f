-- Grain: one clock of one client, local month and priority, of the twelve months up to that of the last day judged. Written as `client_counts`; why 14 as in `mart_counts`.
with judgements as (select * from mart_judgements),
months as (
  select year(until_on::date)::integer * 12 + month(until_on::date)::integer - 1 as until_month
  from periods
  where period_no = 0
),
final as (
  select client_no, (clock = 'resolution')::utinyint as clock_no, month, least(priority, 4)::utinyint as priority,
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
  from judgements join months on month between until_month - 11 and until_month
  group by all
)
select * from final
