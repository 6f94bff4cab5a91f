-- Grain: one clock of the ticket numbered $1, with what it rests on.
with placed as (
  select int_tickets.ticket_no, int_tickets.file_no, int_tickets.row_no, shown_tickets.ticket_id, shown_tickets.subject, shown_tickets.requester,
    shown_tickets.technician, shown_tickets.issue_type, shown_tickets.place, shown_tickets.status, shown_tickets.raised_by,
    int_tickets.resolved_at as resolved_local, int_tickets.closed_at as closed_local
  from shown_tickets
  join int_tickets on int_tickets.file_no = shown_tickets.file_no and int_tickets.row_no = shown_tickets.row_no
  where shown_tickets.ticket_id = $1::varchar
),
final as (
  select placed.*, judged.clock, judged.client_no, int_clients.client, int_clients.time_zone as client_zone,
    case judged.priority when 0 then 'P1' when 1 then 'P2' when 2 then 'P3' when 3 then 'P4' end as priority,
    judged.plan_no, coalesce(plans.zone, files.zone) as zone, plans.calendar, plans.name as plan, judged.assumed = 1 as plan_assumed,
    nullif(judged.version, -1) as agreement_version, int_agreements.starts_on as agreement_starts_on, judged.express = 1 as express,
    judged.target_source, judged.travel_minutes, judged.created_at, judged.started_at,
    ['met', 'missed', 'running', 'paused', 'exempt', 'unknown'][judged.state + 1] as state, judged.why,
    case when judged.target_seconds >= 0 then judged.target_seconds / 60 end as target_minutes,
    case when judged.elapsed_seconds >= 0 then judged.elapsed_seconds / 60 end as elapsed_minutes,
    judged.paused_seconds / 60 as paused_minutes, judged.due_at, judged.stopped_at,
    case judged.stated when 1 then 'within' when 2 then 'violated' end as stated,
    files.file, (placed.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = placed.file_no and file_gaps.nth <= placed.row_no))::integer as row
  from placed
  join mart_judgements judged on judged.ticket_no = placed.ticket_no
  join int_clients on int_clients.client_no = judged.client_no
  join files on files.file_no = placed.file_no
  left join plans on plans.plan_no = judged.plan_no
  left join int_agreements on int_agreements.client_no = judged.client_no and int_agreements.version = judged.version
)
select * from final
