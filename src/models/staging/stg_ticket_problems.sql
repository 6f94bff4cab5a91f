-- Grain: one cell of one ticket row that a person should know about.
with tickets as (select * from raw_tickets),
replaced as (select * from stg_replaced_tickets),
cells as (
  select file_no, row_no, unnest(string_split(unread, chr(30))) as pair
  from tickets
  where unread is not null
),
unread as (
  select file_no, row_no, string_split(pair, chr(31))[1] as column_name, string_split(pair, chr(31))[2] as found
  from cells
),
stated as (
  unpivot (select file_no, row_no, paused_minutes, response_minutes, resolution_minutes from tickets)
  on paused_minutes, response_minutes, resolution_minutes into name column_name value minutes
),
final as (
  select file_no, row_no, 'ticket_id' as column_name, null::varchar as found, 'missing' as what, 'set aside' as effect
  from tickets where ticket_id is null
  union all by name
  select tickets.file_no, tickets.row_no, 'created_at' as column_name, unread.found, case when unread.found is null then 'missing' else 'unreadable' end as what, 'set aside' as effect
  from tickets left join unread on unread.file_no = tickets.file_no and unread.row_no = tickets.row_no and unread.column_name = 'created_at'
  where tickets.ticket_id is not null and tickets.created_at is null
  union all by name
  select file_no, row_no, column_name, found, 'unreadable' as what, 'read as blank' as effect
  from unread where column_name not in ('created_at', 'ticket_id')
  union all by name
  select file_no, row_no, column_name, minutes::varchar as found, 'impossible' as what, 'read as blank' as effect
  from stated where not minutes between 0 and 35791394
  union all by name
  select tickets.file_no, tickets.row_no, 'ticket_id' as column_name, tickets.ticket_id as found,
    case when replaced.by_file_no = tickets.file_no then 'seen before' else 'newer file' end as what, 'set aside' as effect
  from tickets join replaced on replaced.file_no = tickets.file_no and replaced.row_no = tickets.row_no
  where tickets.fold_order is null
  union all by name
  select tickets.file_no, tickets.row_no, 'ticket_id' as column_name, tickets.ticket_id as found, 'newer update' as what, 'set aside' as effect
  from tickets join stg_repeated_events as updates on updates.file_no = tickets.file_no and updates.row_no = tickets.row_no
  union all by name
  select file_no, row_no, 'resolved_at' as column_name, strftime(make_timestamp((resolved_at * 1000)::bigint), '%Y-%m-%d %H:%M:%S') as found, 'before creation' as what, 'used' as effect
  from tickets where resolved_at < created_at and ticket_id is not null
  union all by name
  select file_no, row_no, 'first_response_at' as column_name, strftime(make_timestamp((first_response_at * 1000)::bigint), '%Y-%m-%d %H:%M:%S') as found, 'before creation' as what, 'used' as effect
  from tickets where first_response_at < created_at and ticket_id is not null
)
select * from final
