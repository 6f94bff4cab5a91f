-- Grain: one ticket in a list, judged in two ways, newest first. $8, $9: bit masks of the states as agreed and by the other way; $10: 1 for those whose states differ only; $11 limit, $12 offset.
with ours as (select * from judged($1, $2, $3, $4, $5, $6, $7, 0)),
theirs as (select * from mart_compared where clock = $1::varchar),
chosen as (
  select ours.*, theirs.priority as theirs_priority, theirs.state as theirs_state, theirs.why as theirs_why, theirs.target_seconds as theirs_target_seconds,
    theirs.elapsed_seconds as theirs_elapsed_seconds, theirs.paused_seconds as theirs_paused_seconds, theirs.started_at as theirs_started_at,
    theirs.due_at as theirs_due_at, theirs.stopped_at as theirs_stopped_at
  from ours join theirs using (ticket_no)
  where ($8::integer & (1 << ours.state::integer)) <> 0
    and ($9::integer & (1 << theirs.state::integer)) <> 0
    and ($10::integer = 0 or ours.state <> theirs.state)
  order by ours.created_at desc, ticket_no desc
  limit $11::integer offset $12::integer
),
placed as (
  select chosen.*, int_tickets.file_no, int_tickets.row_no
  from chosen join int_tickets using (ticket_no)
),
final as (
  select shown_tickets.ticket_id, int_clients.client, shown_tickets.subject,
    case placed.priority when 0 then 'P1' when 1 then 'P2' when 2 then 'P3' when 3 then 'P4' end as priority,
    placed.created_at, coalesce(plans.zone, files.zone) as zone, plans.name as plan, placed.assumed = 1 as plan_assumed, placed.express = 1 as express,
    ['met', 'missed', 'running', 'paused', 'exempt', 'unknown'][placed.state + 1] as state, placed.why,
    case when placed.target_seconds >= 0 then placed.target_seconds / 60 end as target_minutes,
    case when placed.elapsed_seconds >= 0 then placed.elapsed_seconds / 60 end as elapsed_minutes,
    placed.paused_seconds / 60 as paused_minutes, placed.started_at, placed.due_at, placed.stopped_at,
    case placed.stated when 1 then 'within' when 2 then 'violated' end as stated,
    files.file, (placed.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = placed.file_no and file_gaps.nth <= placed.row_no))::integer as row,
    case placed.theirs_priority when 0 then 'P1' when 1 then 'P2' when 2 then 'P3' when 3 then 'P4' end as theirs_priority,
    ['met', 'missed', 'running', 'paused', 'exempt', 'unknown'][placed.theirs_state + 1] as theirs_state, placed.theirs_why,
    case when placed.theirs_target_seconds >= 0 then placed.theirs_target_seconds / 60 end as theirs_target_minutes,
    case when placed.theirs_elapsed_seconds >= 0 then placed.theirs_elapsed_seconds / 60 end as theirs_elapsed_minutes,
    placed.theirs_paused_seconds / 60 as theirs_paused_minutes, placed.theirs_started_at, placed.theirs_due_at, placed.theirs_stopped_at
  from placed
  join shown_tickets on shown_tickets.file_no = placed.file_no and shown_tickets.row_no = placed.row_no
  join int_clients on int_clients.client_no = placed.client_no
  join files on files.file_no = placed.file_no
  left join plans on plans.plan_no = placed.plan_no
  order by placed.created_at desc, placed.ticket_no desc
)
select * from final
