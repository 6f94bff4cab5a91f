-- Grain: one key of a grouping: $8 is 0 all, 1 month, 2 priority, 3 client, 4 month and priority (month * 8 + priority), 5 plan.
with judged as (select * from judged($1, $2, $3, $4, $5, $6, $7)),
keyed as (
  select (case $8::integer
      when 1 then month
      when 2 then least(priority, 4)::integer
      when 3 then client_no
      when 4 then month * 8 + least(priority, 4)::integer
      when 5 then plan_no
      else 0 end)::integer as key,
    state, promised_bp, assumed
  from judged
),
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
    count(*) filter (state <= 1 and assumed = 1)::integer as assumed
  from keyed
  group by key
  order by key
)
select * from final
