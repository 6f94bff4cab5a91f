-- Grain: one ticket, or one change of a status, whose word means none of ours, whether or not impact and urgency stand in for a priority. Part: the word.
with tickets as (
  select int_tickets.file_no, int_tickets.row_no, int_tickets.client_no, int_tickets.status as status_code, shown.ticket_id, shown.status, shown.priority, shown.unread, shown.client as stated_client
  from int_tickets join shown_tickets as shown on shown.file_no = int_tickets.file_no and shown.row_no = int_tickets.row_no
  where int_tickets.status = 255 or shown.client is null or shown.priority not in ('P1', 'P2', 'P3', 'P4') or contains(coalesce(shown.unread, ''), 'priority' || chr(31))
),
cells as (
  select *, list_filter(string_split(coalesce(unread, ''), chr(30)), lambda pair: pair like 'status' || chr(31) || '%') as status_unread,
    list_filter(string_split(coalesce(unread, ''), chr(30)), lambda pair: pair like 'priority' || chr(31) || '%') as priority_unread
  from tickets
),
words as (
  select *, coalesce(status, string_split(status_unread[1], chr(31))[2]) as status_word, coalesce(priority, string_split(priority_unread[1], chr(31))[2]) as priority_word
  from cells
),
lines as (
  select 'status_words' as line, status_word as part, file_no, row_no, ticket_id, client_no, 'status' as column_name, status_word as found from words where status_code = 255 and status_word is not null
  union all by name
  select 'priority_words' as line, priority_word as part, file_no, row_no, ticket_id, client_no, 'priority' as column_name, priority_word as found from words where priority_word is not null and priority_word not in ('P1', 'P2', 'P3', 'P4')
  union all by name
  select 'no_client' as line, '' as part, file_no, row_no, ticket_id, client_no, 'client' as column_name, null::varchar as found from words where stated_client is null
  union all by name
  select 'event_words' as line, int_events.value as part, int_events.file_no, int_events.row_no, shown.ticket_id, int_tickets.client_no, 'value' as column_name, int_events.value as found
  from int_events
  join int_tickets using (ticket_no)
  join shown_tickets as shown on shown.file_no = int_tickets.file_no and shown.row_no = int_tickets.row_no
  where int_events.kind = 1 and int_events.status = 255 and int_events.value is not null
),
final as (
  select line, part, file_no::integer as file_no, row_no::integer as row_no, ticket_id, int_clients.client, column_name, found
  from lines join int_clients using (client_no)
)
select * from final
