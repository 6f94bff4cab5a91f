-- Grain: one data set.
with clocks as (select * from clocks),
final as (
  select count(*)::integer as tickets,
    count(*) filter (version < 0)::integer as without_agreement,
    count(*) filter (express = 1)::integer as express_tickets,
    count(*) filter (response_stated > 0)::integer as response_stated,
    count(*) filter (resolution_stated > 0)::integer as resolution_stated,
    count(*) filter ((response_stopped_at is not null and response_why <> 3) or response_why = 14)::integer as with_response
  from clocks
)
select * from final
