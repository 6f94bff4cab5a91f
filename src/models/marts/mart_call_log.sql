-- Grain: one ticket of the client $1 that was created from the local day $2 to $3, both included (days since 1970, by the client's clock face, as in `raised`), in order of creation. Plan, priority and lane are those of the response clock. Minutes worked are those of the entries of time on it, else those that the ticket states.
with chosen as (
  select clocks.*, int_tickets.file_no, int_tickets.row_no
  from clocks
  join raised using (ticket_no)
  join int_tickets using (ticket_no)
  where clocks.client_no = $1::integer and raised.day between $2::integer and $3::integer
),
states as (select ['met', 'missed', 'running', 'paused', 'exempt', 'unknown'] as names),
final as (
  select shown_tickets.ticket_id, int_clients.client, shown_tickets.subject, shown_tickets.requester, shown_tickets.status,
    case chosen.priority when 0 then 'P1' when 1 then 'P2' when 2 then 'P3' when 3 then 'P4' end as priority,
    chosen.created_at, coalesce(plans.zone, files.zone) as zone, plans.name as plan, chosen.assumed = 1 as plan_assumed, chosen.express = 1 as express,
    names[response_state + 1] as response_state, response_why, response_promised_bp, chosen.assumed as response_assumed,
    case when response_target_seconds >= 0 then response_target_seconds / 60 end as response_target_minutes,
    case when response_elapsed_seconds >= 0 then response_elapsed_seconds / 60 end as response_elapsed_minutes, chosen.response_due_at, chosen.response_stopped_at,
    names[resolution_state + 1] as resolution_state, resolution_why, resolution_promised_bp, resolution_assumed,
    case when resolution_target_seconds >= 0 then resolution_target_seconds / 60 end as resolution_target_minutes,
    case when resolution_elapsed_seconds >= 0 then resolution_elapsed_seconds / 60 end as resolution_elapsed_minutes, chosen.resolution_due_at, chosen.resolution_stopped_at,
    resolution_paused_seconds / 60 as paused_minutes,
    coalesce(ticket_minutes.seconds / 60, case when minutes_worked between 0 and 100000 then round(minutes_worked * 60) / 60 end) as minutes_worked,
    files.file, (chosen.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = chosen.file_no and file_gaps.nth <= chosen.row_no))::integer as row
  from chosen
  cross join states
  join shown_tickets on shown_tickets.file_no = chosen.file_no and shown_tickets.row_no = chosen.row_no
  join int_clients on int_clients.client_no = chosen.client_no
  join files on files.file_no = chosen.file_no
  left join ticket_minutes on ticket_minutes.ticket_no = chosen.ticket_no
  left join plans on plans.plan_no = chosen.plan_no
  order by chosen.created_at, chosen.ticket_no
)
select * from final
