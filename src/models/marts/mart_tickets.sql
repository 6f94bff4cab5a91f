-- Grain: one ticket in a list, newest first. $8: bit mask of states; $9: 0 any, 1 stated within and judged missed, 2 the reverse, 3 contradicted by its own times; $10 limit, $11 offset.
with judged as (select * from judged($1, $2, $3, $4, $5, $6, $7, 0)),
chosen as (
  select *
  from judged
  where ($8::integer & (1 << state::integer)) <> 0
    and case $9::integer when 1 then stated = 1 and state = 1 when 2 then stated = 2 and state = 0 when 3 then contradicted = 1 else true end
  order by created_at desc, ticket_no desc
  limit $10::integer offset $11::integer
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
    placed.paused_seconds / 60 as paused_minutes, placed.due_at, placed.stopped_at,
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
