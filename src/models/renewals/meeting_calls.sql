-- Grain: one ticket of the client $1 that was of the twelve local months up to that of the last day judged, in order of creation, with both its clocks. `issue_no` is its place in the catalogue, -1 without one; `stated_kind` what its file calls it. `reopened`: its file counts it so, or its events take it back from done.
with months as (
  select year(until_on::date)::integer * 12 + month(until_on::date)::integer - 1 as until_month
  from periods
  where period_no = 0
),
chosen as (
  select clocks.*, int_tickets.file_no, int_tickets.row_no, int_tickets.issue_no, int_tickets.from_client, int_tickets.reopened_count, int_tickets.status as status_code
  from clocks
  join months on clocks.month between until_month - 11 and until_month
  join int_tickets using (ticket_no)
  where clocks.client_no = $1::integer
),
came_back as (
  select ticket_no
  from int_events
  where ticket_no in (select ticket_no from chosen) and (kind = 8 or (kind = 1 and status <= 4))
  group by ticket_no
  having bool_or(kind = 8) or max("at") filter (kind = 1 and status < 4) > min("at") filter (kind = 1 and status = 4)
),
states as (select ['met', 'missed', 'running', 'paused', 'exempt', 'unknown'] as names),
final as (
  select shown_tickets.ticket_id, shown_tickets.subject, shown_tickets.requester,
    chosen.issue_no, coalesce(nullif(trim(shown_tickets.issue_type), ''), nullif(trim(shown_tickets.category), '')) as stated_kind,
    case chosen.priority when 0 then 'P1' when 1 then 'P2' when 2 then 'P3' when 3 then 'P4' end as priority,
    chosen.month, chosen.created_at, coalesce(plans.zone, files.zone) as zone, chosen.express = 1 as express, chosen.from_client = 1 as from_client,
    chosen.status_code = 5 as cancelled, chosen.reopened_count > 0 or came_back.ticket_no is not null as reopened,
    names[response_state + 1] as response_state, response_why, response_promised_bp,
    case when response_target_seconds >= 0 then response_target_seconds / 60 end as response_target_minutes,
    case when response_elapsed_seconds >= 0 then response_elapsed_seconds / 60 end as response_elapsed_minutes, chosen.response_due_at, chosen.response_stopped_at,
    names[resolution_state + 1] as resolution_state, resolution_why, resolution_promised_bp,
    case when resolution_target_seconds >= 0 then resolution_target_seconds / 60 end as resolution_target_minutes,
    case when resolution_elapsed_seconds >= 0 then resolution_elapsed_seconds / 60 end as resolution_elapsed_minutes, chosen.resolution_due_at, chosen.resolution_stopped_at,
    resolution_paused_seconds / 60 as paused_minutes
  from chosen
  cross join states
  join shown_tickets on shown_tickets.file_no = chosen.file_no and shown_tickets.row_no = chosen.row_no
  join files on files.file_no = chosen.file_no
  left join came_back on came_back.ticket_no = chosen.ticket_no
  left join plans on plans.plan_no = chosen.plan_no
  order by chosen.created_at, chosen.ticket_no
)
select * from final
