-- Grain: one local month of a client under a plan that an agreement names, with the decided and undecided tickets of each clock. Tickets under an assumed plan, or none, are left out.
with judgements as (select * from mart_judgements where assumed = 0 and version >= 0 and plan_no >= 0 and month >= 0),
final as (
  select client_no, plan_no, month,
    count(*) filter (clock = 'response')::integer as tickets,
    count(*) filter (clock = 'response' and state = 0)::integer as response_met,
    count(*) filter (clock = 'response' and state = 1)::integer as response_missed,
    count(*) filter (clock = 'response' and state in (2, 3))::integer as response_undecided,
    coalesce(sum(promised_bp) filter (clock = 'response' and state <= 1), 0)::double as response_promised_bp,
    count(*) filter (clock = 'resolution' and state = 0)::integer as resolution_met,
    count(*) filter (clock = 'resolution' and state = 1)::integer as resolution_missed,
    count(*) filter (clock = 'resolution' and state in (2, 3))::integer as resolution_undecided,
    coalesce(sum(promised_bp) filter (clock = 'resolution' and state <= 1), 0)::double as resolution_promised_bp
  from judgements
  group by client_no, plan_no, month
  order by client_no, plan_no, month
)
select * from final
