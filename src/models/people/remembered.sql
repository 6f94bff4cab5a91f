-- Grain: one of the three tickets at most that each person of a client will remember, the worst first: by how much went wrong, then by the share of the target waited, then the latest. Written as `remembered`.
with tickets as (select * from people_tickets where burden > 0),
ranked as (
  select *, row_number() over (partition by client_no, person_key order by burden desc, share_of_target desc nulls last, created_at desc, ticket_no desc) as nth
  from tickets
  qualify nth <= 3
),
final as (
  select client_no, person_key, nth, shown_tickets.ticket_id, shown_tickets.subject, ranked.created_at,
    case when reopened = 1 then 'reopened' when low_rating = 1 then 'low_rating' when long_wait = 1 then 'long_wait' else 'missed' end as why
  from ranked join shown_tickets on shown_tickets.file_no = ranked.file_no and shown_tickets.row_no = ranked.row_no
  order by client_no, person_key, nth
)
select * from final
