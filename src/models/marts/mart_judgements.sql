-- Grain: one clock of one ticket. What every figure of the SLA pages counts. Plan, version, priority and start are those that the clock is judged by.
with clocks as (select * from clocks),
response as (
  select 'response' as clock, ticket_no, client_no, plan_no, version, assumed, express, priority, month, weekday, hour, created_at, started_at,
    response_state as state, response_why as why, response_target_seconds as target_seconds, response_target_source as target_source,
    response_travel_minutes as travel_minutes, response_promised_bp as promised_bp, response_elapsed_seconds as elapsed_seconds,
    response_paused_seconds as paused_seconds, response_due_at as due_at, response_stopped_at as stopped_at,
    response_stated as stated, response_contradicted as contradicted
  from clocks
),
resolution as (
  select 'resolution' as clock, ticket_no, client_no, resolution_plan_no as plan_no, resolution_version as version, resolution_assumed as assumed,
    resolution_express as express, resolution_priority as priority, month, weekday, hour, created_at, resolution_started_at as started_at,
    resolution_state as state, resolution_why as why, resolution_target_seconds as target_seconds, resolution_target_source as target_source,
    resolution_travel_minutes as travel_minutes, resolution_promised_bp as promised_bp, resolution_elapsed_seconds as elapsed_seconds,
    resolution_paused_seconds as paused_seconds, resolution_due_at as due_at, resolution_stopped_at as stopped_at,
    resolution_stated as stated, resolution_contradicted as contradicted
  from clocks
),
final as (select * from response union all select * from resolution)
select * from final
