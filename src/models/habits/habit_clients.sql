-- Grain: one client: computers in its list of devices, and the plan of the tickets of the last twelve months that most of them were judged by (-1 for none).
with span as (select from_at, until_at from periods where period_no = 0),
computers as (
  select client_no, count(*) as computers
  from int_assets
  where regexp_matches(lower(kind), '(laptop|notebook|workstation|desktop|computer|macbook|imac|\bpc\b)')
  group by client_no
),
judged as (
  select client_no, plan_no, count(*) as tickets
  from clocks join span on created_at >= from_at and created_at < until_at
  group by client_no, plan_no
),
plans as (select client_no, arg_max(plan_no, tickets * 1000 + plan_no) as plan_no, sum(tickets) as tickets from judged group by client_no),
final as (
  select client_no, coalesce(computers, 0)::integer as computers, coalesce(plan_no, -1)::integer as plan_no, coalesce(tickets, 0)::integer as tickets
  from int_clients left join computers using (client_no) left join plans using (client_no)
)
select * from final
