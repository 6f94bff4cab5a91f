-- Grain: one ticket, as the kernel wants it: codes instead of words, instants as they stood in the file; stated minutes below 0 or beyond 68 years (what 32 bits of seconds hold) as if blank. `from_client`: 1 where the client raised it, as its file says; where that does not say, because it names a requester.
with tickets as (select * from stg_tickets),
names as (select * from int_client_names),
issues as (select * from content_issues),
matrix as (select * from content_priorities),
files as (select * from files),
final as (
  select (row_number() over () - 1)::integer as ticket_no,
    tickets.file_no, tickets.row_no, files.zone_no,
    names.client_no,
    coalesce(issues.issue_no, -1)::integer as issue_no,
    case coalesce(tickets.priority, matrix.priority) when 'P1' then 0 when 'P2' then 1 when 'P3' then 2 when 'P4' then 3 else 255 end::utinyint as priority,
    case tickets.status when 'new' then 0 when 'open' then 1 when 'waiting_client' then 2 when 'waiting_other' then 3 when 'done' then 4 when 'cancelled' then 5 else 255 end::utinyint as status,
    case tickets.raised_by when 'client' then 0 when 'technician' then 1 when 'monitoring' then 2 else 255 end::utinyint as raised_by,
    (case when tickets.raised_by = 'client' or (coalesce(tickets.raised_by, '') not in ('technician', 'monitoring') and trim(tickets.requester) <> '') then 1 else 0 end)::utinyint as from_client,
    case tickets.place when 'remote' then 0 when 'on_site' then 1 else 255 end::utinyint as place,
    case tickets.response_verdict when 'within' then 1 when 'violated' then 2 else 0 end::utinyint as stated_response,
    case tickets.resolution_verdict when 'within' then 1 when 'violated' then 2 else 0 end::utinyint as stated_resolution,
    tickets.created_at, tickets.first_response_at, tickets.resolved_at, tickets.closed_at, tickets.express_at,
    tickets.response_due_at, tickets.resolution_due_at,
    (coalesce(created_at_utc, false)::integer + coalesce(first_response_at_utc, false)::integer * 2
      + coalesce(resolved_at_utc, false)::integer * 4 + coalesce(closed_at_utc, false)::integer * 8
      + coalesce(express_at_utc, false)::integer * 16 + coalesce(response_due_at_utc, false)::integer * 32
      + coalesce(resolution_due_at_utc, false)::integer * 64)::utinyint as utc_bits,
    (case when tickets.paused_minutes between 0 and 35791394 then round(tickets.paused_minutes * 60) else 0 end)::integer as stated_pause_seconds,
    (case when tickets.response_minutes between 0 and 35791394 then round(tickets.response_minutes * 60) else -1 end)::integer as stated_response_seconds,
    (case when tickets.resolution_minutes between 0 and 35791394 then round(tickets.resolution_minutes * 60) else -1 end)::integer as stated_resolution_seconds,
    least(greatest(coalesce(tickets.reopened_count, 0), 0), 255)::utinyint as reopened_count,
    (case when contains(coalesce(unread, ''), 'first_response_at' || chr(31)) then 1 else 0 end
      + case when contains(coalesce(unread, ''), 'resolved_at' || chr(31)) then 2 else 0 end
      + case when contains(coalesce(unread, ''), 'express_at' || chr(31)) then 4 else 0 end)::utinyint as unread_bits
  from tickets
  join names on names.name = coalesce(tickets.client, 'not stated')
  join files on files.file_no = tickets.file_no
  left join issues on issues.issue_key = lower(coalesce(tickets.issue_type, tickets.category))
  left join matrix on tickets.priority is null and matrix.impact = lower(tickets.impact) and matrix.urgency = lower(tickets.urgency)
)
select * from final
