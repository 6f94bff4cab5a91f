-- Grain: one ticket number that stands in files of several layouts: as many tickets as layouts.
with tickets as (
  select ticket_id, file_no from raw_tickets
  where ticket_id is not null and created_at is not null and (select count(distinct layout_no) from files where holding = 'tickets') > 1
),
final as (
  select ticket_id
  from tickets join files using (file_no)
  group by ticket_id
  having min(layout_no) <> max(layout_no)
)
select * from final
