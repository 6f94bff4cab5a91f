-- Grain: one ticket that a newer file of its layout does not hold, although it was created in the time that this file covers; the newest such file. The ticket is kept.
with tickets as (
  select int_tickets.ticket_no, int_tickets.file_no, int_tickets.row_no, clocks.created_at, files.layout_no, stg_file_recency.newness
  from int_tickets
  join clocks using (ticket_no)
  join files on files.file_no = int_tickets.file_no
  join stg_file_recency on stg_file_recency.file_no = int_tickets.file_no
  where (select count(*) from files where holding = 'tickets') > 1
),
newer as (
  select files.file_no, files.layout_no, newness, from_at, until_at
  from files join stg_file_recency using (file_no)
  where files.holding = 'tickets'
),
final as (
  select tickets.ticket_no, tickets.file_no, tickets.row_no, max_by(newer.file_no, newer.newness)::integer as newer_file_no
  from tickets
  join newer on newer.layout_no = tickets.layout_no and newer.newness > tickets.newness and tickets.created_at between newer.from_at and newer.until_at
  group by tickets.ticket_no, tickets.file_no, tickets.row_no
)
select * from final
