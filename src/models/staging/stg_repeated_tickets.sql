-- Grain: one ticket number that stands in several rows, with the row that counts: of an event log the last update, else the row of the newest file that stands last.
with tickets as (select * from raw_tickets where ticket_id is not null and created_at is not null),
repeated as (
  select ticket_id, max_by(file_no, (file_no, coalesce(fold_order, 0), row_no)) as file_no,
    max_by(row_no, (file_no, coalesce(fold_order, 0), row_no)) as row_no
  from tickets
  group by ticket_id
  having count(*) > 1
),
final as (select ticket_id, file_no::integer as file_no, row_no::integer as row_no from repeated)
select * from final
