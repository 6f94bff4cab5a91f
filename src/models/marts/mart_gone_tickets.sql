-- Grain: one ticket of file $1 that the newer file $2 does not hold, although it covers its time. $3 limit, $4 offset.
with chosen as (
  select * from int_gone_tickets
  where file_no = $1::integer and newer_file_no = $2::integer
  order by row_no
  limit $3::integer offset $4::integer
),
final as (
  select shown.ticket_id, int_clients.client, shown.subject, shown.status, clocks.created_at, coalesce(plans.zone, files.zone) as zone, files.file,
    (chosen.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = chosen.file_no and file_gaps.nth <= chosen.row_no))::integer as row
  from chosen
  join shown_tickets as shown on shown.file_no = chosen.file_no and shown.row_no = chosen.row_no
  join clocks on clocks.ticket_no = chosen.ticket_no
  join int_clients on int_clients.client_no = clocks.client_no
  join files on files.file_no = chosen.file_no
  left join plans on plans.plan_no = clocks.plan_no
  order by chosen.row_no
)
select * from final
