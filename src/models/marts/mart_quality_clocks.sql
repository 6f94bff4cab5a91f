-- Grain: one clock of one ticket that has no verdict, or one that nobody can recompute. Part: why, as a position in `WHYS`; 100: the ticket has no priority of ours; of verdicts, the verdict.
-- Whys 0, 3, 12 and 13 leave a clock its verdict: without one, it has no target.
with judged as (
  select clock, ticket_no, client_no, state, why, stated,
    state = 5 and (why in (9, 10, 17) or (why in (0, 3, 12, 13) and target_seconds < 0)) as no_target,
    case when why in (9, 17) then why when plan_no < 0 then 9 when priority > 3 then 100 else 10 end as lacks
  from mart_judgements
  where state = 5 or why = 14
),
lines as (
  select case when no_target then 'no_target_' else 'unknown_' end || clock as line, case when no_target then lacks else why end as part, ticket_no, client_no from judged where state = 5
  union all by name
  select 'as_stated_' || clock as line, why as part, ticket_no, client_no from judged where state <= 1
  union all by name
  select 'verdict_only_' || clock as line, stated as part, ticket_no, client_no from judged where state = 5 and stated > 0
),
final as (
  select line, part::varchar as part, int_tickets.file_no, int_tickets.row_no, shown.ticket_id, int_clients.client, null::varchar as column_name,
    case when line like 'no_target%' then shown.priority when line like 'verdict_only%' then case part when 1 then 'within' else 'violated' end
      when line = 'as_stated_response' then shown.response_minutes::varchar when line = 'as_stated_resolution' then shown.resolution_minutes::varchar else shown.status end as found
  from lines
  join int_tickets using (ticket_no)
  join shown_tickets as shown on shown.file_no = int_tickets.file_no and shown.row_no = int_tickets.row_no
  join int_clients on int_clients.client_no = lines.client_no
)
select * from final
