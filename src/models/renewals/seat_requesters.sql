-- Grain: one person of client $1 who raised tickets in the last twelve months, most tickets first: `label` is the person, `amount` how many; number, day and row are the newest ticket's. $2 limit, $3 offset.
with newest as (
  select person_key, ticket_no, file_no, row_no from people_tickets
  where client_no = $1::integer
  qualify row_number() over (partition by person_key order by created_at desc, ticket_no desc) = 1
),
asked as (select person_key, person, tickets from people where client_no = $1::integer and tickets > 0),
final as (
  select 'ticket' as kind, shown_tickets.ticket_id as ref, strftime(date '1970-01-01' + raised.day, '%Y-%m-%d') as at_on, person as label, tickets::double as amount, true as counts,
    files.file, (newest.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = newest.file_no and file_gaps.nth <= newest.row_no))::integer as row,
    (count(*) over ())::integer as count
  from asked join newest using (person_key)
  join files on files.file_no = newest.file_no
  left join shown_tickets on shown_tickets.file_no = newest.file_no and shown_tickets.row_no = newest.row_no
  left join raised on raised.ticket_no = newest.ticket_no
  order by tickets desc, person, person_key
  limit $2::integer offset $3::integer
)
select * from final
