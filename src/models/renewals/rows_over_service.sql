-- Grain: one ticket of client $1 that met both targets of the plan $2, which is above the one it was paid under, newest first. $3 limit, $4 offset. Plan, state and times are those of the resolution clock under that plan.
with chosen as (
  select over_service.*, clocks.created_at, clocks.priority, clocks.resolution_stated
  from over_service
  join plans on plans.plan_no = over_service.plan_no
  join clocks on clocks.ticket_no = over_service.ticket_no
  where over_service.client_no = $1::integer and plans.plan_id = $2::varchar and over_service.response_state = 0 and over_service.resolution_state = 0
  order by clocks.created_at desc, over_service.ticket_no desc
  limit $3::integer offset $4::integer
),
placed as (select chosen.*, int_tickets.file_no, int_tickets.row_no from chosen join int_tickets using (ticket_no)),
final as (
  select shown_tickets.ticket_id, int_clients.client, shown_tickets.subject,
    case placed.priority when 0 then 'P1' when 1 then 'P2' when 2 then 'P3' when 3 then 'P4' end as priority,
    placed.created_at, plans.zone, plans.name as plan, false as plan_assumed, false as express, 'met' as state, null as why,
    case when resolution_target_seconds >= 0 then resolution_target_seconds / 60 end as target_minutes,
    case when resolution_elapsed_seconds >= 0 then resolution_elapsed_seconds / 60 end as elapsed_minutes,
    resolution_paused_seconds / 60 as paused_minutes, placed.resolution_due_at as due_at, placed.resolution_stopped_at as stopped_at,
    case placed.resolution_stated when 1 then 'within' when 2 then 'violated' end as stated,
    files.file, (placed.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = placed.file_no and file_gaps.nth <= placed.row_no))::integer as row
  from placed
  join shown_tickets on shown_tickets.file_no = placed.file_no and shown_tickets.row_no = placed.row_no
  join int_clients on int_clients.client_no = placed.client_no
  join files on files.file_no = placed.file_no
  join plans on plans.plan_no = placed.plan_no
  order by placed.created_at desc, placed.ticket_no desc
)
select * from final
