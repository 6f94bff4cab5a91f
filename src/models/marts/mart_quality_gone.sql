-- Grain: one ticket that a newer file of its layout no longer holds, although it covers its time. Part: the newer file.
with gone as (select * from int_gone_tickets),
final as (
  select 'gone' as line, files.file as part, gone.file_no, gone.row_no, shown.ticket_id, int_clients.client, null::varchar as column_name, shown.status as found
  from gone
  join files on files.file_no = gone.newer_file_no
  join int_tickets using (ticket_no)
  join shown_tickets as shown on shown.file_no = gone.file_no and shown.row_no = gone.row_no
  join int_clients on int_clients.client_no = int_tickets.client_no
)
select * from final
