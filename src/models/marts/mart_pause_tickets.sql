-- Grain: one ticket in a list, newest first. $8: 0 kept only because of its pauses, 1 kept only because of what ran on after the client's answer, 2 with a total that the export states without start and end; $9 limit, $10 offset.
with judged as (select * from judged($1, $2, $3, $4, $5, $6, $7, 0) where state <> 4 and elapsed_seconds >= 0),
by_ticket as (
  select ticket_no, sum(overrun_seconds) as overrun_seconds
  from pauses
  group by ticket_no
),
chosen as (
  select judged.*
  from judged left join by_ticket using (ticket_no)
  where case $8::integer
    when 0 then state = 0 and elapsed_seconds + paused_seconds > target_seconds
    when 1 then state = 0 and elapsed_seconds + coalesce(by_ticket.overrun_seconds, 0) > target_seconds
    else paused_seconds > 0 and by_ticket.ticket_no is null end
  order by created_at desc, ticket_no desc
  limit $9::integer offset $10::integer
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
    placed.elapsed_seconds / 60 as elapsed_minutes, placed.paused_seconds / 60 as paused_minutes, placed.due_at, placed.stopped_at,
    case placed.stated when 1 then 'within' when 2 then 'violated' end as stated,
    files.file, (placed.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = placed.file_no and file_gaps.nth <= placed.row_no))::integer as row
  from placed
  join shown_tickets on shown_tickets.file_no = placed.file_no and shown_tickets.row_no = placed.row_no
  join int_clients on int_clients.client_no = placed.client_no
  join files on files.file_no = placed.file_no
  left join plans on plans.plan_no = placed.plan_no
  order by placed.created_at desc, placed.ticket_no desc
)
select * from final
