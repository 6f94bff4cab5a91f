-- Grain: one ticket. The row of its file that counts; set-aside rows are in `stg_ticket_problems`.
with tickets as (select * from raw_tickets where ticket_id is not null and created_at is not null),
repeated as (select * from stg_repeated_tickets),
final as (
  select tickets.*
  from tickets left join repeated on repeated.ticket_id = tickets.ticket_id
  where repeated.ticket_id is null or (repeated.file_no = tickets.file_no and repeated.row_no = tickets.row_no)
)
select * from final
