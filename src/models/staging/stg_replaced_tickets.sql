-- Grain: one row of a ticket that does not count, because another row of the same ticket does: of an event log the last update, else the row of the newest file that stands last. A number in files of two layouts is two tickets.
with tickets as (select ticket_id, file_no, row_no, coalesce(fold_order, 0) as place from raw_tickets where ticket_id is not null and created_at is not null),
repeated as (select ticket_id from tickets group by ticket_id having count(*) > 1),
placed as (
  select tickets.*, files.layout_no, stg_file_recency.newness
  from tickets
  semi join repeated using (ticket_id)
  join files using (file_no)
  join stg_file_recency using (file_no)
),
counting as (
  select layout_no, ticket_id, max_by(file_no, (place, newness, row_no)) as file_no, max_by(row_no, (place, newness, row_no)) as row_no
  from placed
  group by layout_no, ticket_id
),
final as (
  select placed.file_no, placed.row_no, counting.file_no as by_file_no, counting.row_no as by_row_no
  from placed join counting using (layout_no, ticket_id)
  where not (placed.file_no = counting.file_no and placed.row_no = counting.row_no)
)
select * from final
