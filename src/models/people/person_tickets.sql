-- Grain: one ticket of a person of a client in the last twelve months, the worst first, with the clock that fared worse. $1: client_no; $2: key of the person; $3 limit, $4 offset.
with own as (
  select * from people_tickets
  where client_no = $1::integer and person_key = $2::varchar
  order by burden desc, share_of_target desc nulls last, created_at desc, ticket_no desc
  limit $3::integer offset $4::integer
),
judged as (select mart_judgements.* from mart_judgements semi join own using (ticket_no)),
worse as (
  select * from judged
  qualify row_number() over (partition by ticket_no order by state = 1 desc, state = 0 desc, elapsed_seconds / nullif(target_seconds, 0) desc nulls last, clock desc) = 1
),
chosen as (
  select worse.*, own.burden, own.reopened, own.share_of_target, own.rating, own.scale, own.file_no, own.row_no
  from own join worse using (ticket_no)
),
final as (
  select shown_tickets.ticket_id, int_clients.client, shown_tickets.subject,
    case chosen.priority when 0 then 'P1' when 1 then 'P2' when 2 then 'P3' when 3 then 'P4' end as priority,
    chosen.created_at, coalesce(plans.zone, files.zone) as zone, plans.name as plan, chosen.assumed = 1 as plan_assumed, chosen.express = 1 as express,
    ['met', 'missed', 'running', 'paused', 'exempt', 'unknown'][chosen.state + 1] as state, chosen.why,
    case when chosen.target_seconds >= 0 then chosen.target_seconds / 60 end as target_minutes,
    case when chosen.elapsed_seconds >= 0 then chosen.elapsed_seconds / 60 end as elapsed_minutes,
    chosen.paused_seconds / 60 as paused_minutes, chosen.due_at, chosen.stopped_at,
    case chosen.stated when 1 then 'within' when 2 then 'violated' end as stated,
    files.file, (chosen.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = chosen.file_no and file_gaps.nth <= chosen.row_no))::integer as row,
    chosen.clock, chosen.reopened = 1 as reopened, chosen.share_of_target as wait_of_target, chosen.rating * chosen.scale as rating, case when chosen.rating is not null then chosen.scale::integer end as scale
  from chosen
  join shown_tickets on shown_tickets.file_no = chosen.file_no and shown_tickets.row_no = chosen.row_no
  join int_clients on int_clients.client_no = chosen.client_no
  join files on files.file_no = chosen.file_no
  left join plans on plans.plan_no = chosen.plan_no
  order by chosen.burden desc, chosen.share_of_target desc nulls last, chosen.created_at desc, chosen.ticket_no desc
)
select * from final
