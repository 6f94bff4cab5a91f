-- Grain: one ticket whose resolution clock stood still for minutes that the export states without start and end.
with judged as (select ticket_no, client_no, paused_seconds from mart_judgements where clock = 'resolution' and state <> 4 and elapsed_seconds >= 0 and paused_seconds > 0),
stated as (select * from judged anti join pauses using (ticket_no)),
final as (
  select 'paused_stated' as line, '' as part, int_tickets.file_no, int_tickets.row_no, shown.ticket_id, int_clients.client, 'paused_minutes' as column_name, shown.paused_minutes::varchar as found
  from stated
  join int_tickets using (ticket_no)
  join shown_tickets as shown on shown.file_no = int_tickets.file_no and shown.row_no = int_tickets.row_no
  join int_clients on int_clients.client_no = stated.client_no
)
select * from final
