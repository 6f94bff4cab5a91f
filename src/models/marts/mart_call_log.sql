-- Grain: one clock of one ticket of the client $1 that was created from the local day $2 to $3, both included (days since 1970, by the client's clock face, as in `raised`), in order of creation, the response clock first. Minutes are those of the entries of time on it, else those that the ticket states.
with chosen as (
  select int_tickets.ticket_no, int_tickets.file_no, int_tickets.row_no
  from int_tickets join raised using (ticket_no)
  where int_tickets.client_no = $1::integer and raised.day between $2::integer and $3::integer
),
shown as (
  select chosen.ticket_no, chosen.file_no, chosen.row_no, ticket_id, subject, requester, status, minutes_worked
  from chosen
  join shown_tickets on shown_tickets.file_no = chosen.file_no and shown_tickets.row_no = chosen.row_no
),
worked as (
  select ticket_no, sum(round(minutes * 60)::bigint)::double / 60 as minutes
  from int_time_entries
  where ticket_no in (select ticket_no from chosen)
  group by ticket_no
),
final as (
  select shown.ticket_no, shown.ticket_id, int_clients.client, shown.subject, shown.requester, shown.status, judged.clock,
    case judged.priority when 0 then 'P1' when 1 then 'P2' when 2 then 'P3' when 3 then 'P4' end as priority,
    judged.created_at, coalesce(plans.zone, files.zone) as zone, plans.name as plan, judged.assumed = 1 as plan_assumed, judged.express = 1 as express,
    ['met', 'missed', 'running', 'paused', 'exempt', 'unknown'][judged.state + 1] as state, judged.why,
    case when judged.target_seconds >= 0 then judged.target_seconds / 60 end as target_minutes,
    case when judged.elapsed_seconds >= 0 then judged.elapsed_seconds / 60 end as elapsed_minutes,
    judged.paused_seconds / 60 as paused_minutes, judged.due_at, judged.stopped_at, judged.promised_bp, judged.assumed,
    coalesce(worked.minutes, case when shown.minutes_worked between 0 and 100000 then round(shown.minutes_worked * 60) / 60 end) as minutes_worked,
    files.file, (shown.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = shown.file_no and file_gaps.nth <= shown.row_no))::integer as row
  from shown
  join mart_judgements judged using (ticket_no)
  join int_clients on int_clients.client_no = judged.client_no
  join files on files.file_no = shown.file_no
  left join worked using (ticket_no)
  left join plans on plans.plan_no = judged.plan_no
  order by judged.created_at, shown.ticket_no, judged.clock = 'resolution'
)
select * from final
