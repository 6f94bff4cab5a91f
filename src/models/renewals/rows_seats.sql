-- Grain: the newest row of a file of clients that states the seats of client $1.
with final as (
  select files.file, (raw_clients.row_no + files.first_row - 1 + (select coalesce(sum(rows), 0) from file_gaps where file_gaps.file_no = raw_clients.file_no and file_gaps.nth <= raw_clients.row_no))::integer as row
  from raw_clients
  join int_client_names on int_client_names.name = raw_clients.client
  join files on files.file_no = raw_clients.file_no
  where client_no = $1::integer and seats is not null
  order by raw_clients.file_no desc, raw_clients.row_no desc
  limit 1
)
select * from final
